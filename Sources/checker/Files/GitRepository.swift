/// The git repository of a folder, for questions about its revisions.
struct GitRepository {
  /// The folder that holds the whole work tree.
  let root: String

  /// Why git cannot answer.
  enum Failure: Error, Equatable {
    case noRepository(folder: String)
    case unknownRevision(String)
    case noCommonAncestor(String)
  }

  /// The repository of a folder.
  init(of folder: String) throws(Failure) {
    let command = ["git", "-C", folder.isEmpty ? "." : folder, "rev-parse", "--show-toplevel"]
    guard let output = Subprocess.output(of: command) else {
      throw .noRepository(folder: folder.isEmpty ? "." : folder)
    }
    root = String(decoding: output.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  /// The commit at which the work tree left a revision: their nearest common ancestor.
  func base(of revision: String) throws(Failure) -> String {
    let verified = git([
      "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}",
    ])
    guard let commit = verified.map(Self.line) else { throw .unknownRevision(revision) }
    guard let base = git(["merge-base", commit, "HEAD"]).map(Self.line) else {
      throw .noCommonAncestor(revision)
    }
    return base
  }

  /// The files that differ between a commit and the work tree, with those that git does not know yet;
  /// real paths, also of files that are gone.
  func files(changedSince commit: String) -> Set<String> {
    let changed = git(["diff", "--name-only", "--no-renames", "-z", commit, "--"]) ?? []
    let new = git(["ls-files", "--others", "--exclude-standard", "-z"]) ?? []
    let names = (changed + new).split(separator: 0)
    return Set(names.map { root + "/" + String(decoding: $0, as: UTF8.self) })
  }

  /// The bytes of a file at a commit; nil if it was not there.
  func bytes(of path: String, at commit: String) -> [UInt8]? {
    guard path.hasPrefix(root + "/") else { return nil }
    return git(["show", "\(commit):\(path.dropFirst(root.count + 1))"])
  }

  private func git(_ arguments: [String]) -> [UInt8]? {
    Subprocess.output(of: ["git", "-C", root] + arguments)
  }

  private static func line(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }
}

extension GitRepository.Failure: CustomStringConvertible {
  /// What was found, and what was expected.
  var description: String {
    switch self {
    case .noRepository(let folder):
      "found no git repository at \(folder.quoted), expected models in one"
    case .unknownRevision(let revision):
      "found no revision \(revision.quoted), expected a commit, branch or tag"
    case .noCommonAncestor(let revision):
      "found no common ancestor of \(revision.quoted) and the work tree; fetch more of the history"
    }
  }
}
