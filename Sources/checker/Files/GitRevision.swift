/// A revision of the git repository around a file.
struct GitRevision: Sendable {
  /// The revision, as it was given.
  let name: String
  /// A folder of the repository that exists now, in which git is run.
  private let folder: String

  /// The revision of a name, in the repository around a file.
  ///
  /// The file need not exist any more, nor its folder.
  init(_ name: String, around file: String) throws(GitError) {
    self.name = name
    folder = Self.existingFolder(of: file)
    guard try Self.run(in: folder, ["rev-parse", "--git-dir"]).status == 0 else {
      throw .noRepository(path: file)
    }
    let commit = ["rev-parse", "--verify", "--quiet", "--end-of-options", "\(name)^{commit}"]
    guard try Self.run(in: folder, commit).status == 0 else {
      throw .unknownRevision(name: name)
    }
  }

  /// The revision at which the work tree left this one: their nearest common ancestor.
  func commonAncestor() throws(GitError) -> GitRevision {
    let result = try Self.run(in: folder, ["merge-base", name, "HEAD"])
    guard result.status == 0 else { throw .noCommonAncestor(name: name) }
    return GitRevision(name: Self.line(result.output), folder: folder)
  }

  /// The files that differ between the revision and the work tree, with those that git does not know
  /// yet; real paths, also of files that are gone.
  func changedFiles() throws(GitError) -> Set<String> {
    let root = Self.line(try Self.run(in: folder, ["rev-parse", "--show-toplevel"]).output)
    let changed = try Self.run(in: root, ["diff", "--name-only", "--no-renames", "-z", name, "--"])
    let new = try Self.run(in: root, ["ls-files", "--others", "--exclude-standard", "-z"])
    let names = (changed.output + new.output).split(separator: 0)
    return Set(names.map { root + "/" + String(decoding: $0, as: UTF8.self) })
  }

  private init(name: String, folder: String) {
    self.name = name
    self.folder = folder
  }

  private static func line(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  /// The files of the revision; paths are those of the disk.
  var files: FileSource {
    FileSource(
      read: { path throws(FileError) in
        guard let result = try? git(["show"], path), result.status == 0 else {
          throw FileError.missing(path: "\(name):\(path)")
        }
        let limit = JSONReader.maximumBytes
        guard result.output.count <= limit else { throw .tooLarge(path: path, limit: limit) }
        return result.output
      },
      isFile: { path in
        let type = try? git(["cat-file", "-t"], path)
        return type?.status == 0 && type?.output == Array("blob\n".utf8)
      },
      names: { path in
        guard let result = try? git(["show"], path), result.status == 0 else { return [] }
        // The listing of a folder begins with a line about it and an empty one.
        let lines = String(decoding: result.output, as: UTF8.self).split(separator: "\n")
        return lines.dropFirst().map(String.init)
      }, isRepository: true)
  }

  /// Runs a command of git about a path of the revision.
  private func git(
    _ command: [String], _ path: String
  ) throws(GitError) -> ChildProcess.Result {
    try Self.run(in: folder, command + ["\(name):\(relative(path))"])
  }

  /// A path relative to the folder in which git is run, as git wants it.
  private func relative(_ path: String) -> String {
    let plain = Folder.plainPath(of: path)
    let prefix = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    if plain.hasPrefix(prefix) { return "./" + plain.dropFirst(prefix.count) }
    let ups = prefix.split(separator: "/").count
    return String(repeating: "../", count: ups) + plain
  }

  /// The nearest folder above a file that exists, without `..` where possible.
  private static func existingFolder(of file: String) -> String {
    var parts = Folder.plainPath(of: file).split(separator: "/", omittingEmptySubsequences: false)
    while parts.count > 1 {
      parts.removeLast()
      let folder = parts.joined(separator: "/")
      if folder.isEmpty { return "/" }
      if (try? Folder.status(of: folder).type) == .folder { return folder }
    }
    return "."
  }

  private static func run(
    in folder: String, _ words: [String]
  ) throws(GitError) -> ChildProcess.Result {
    do throws(SystemError) { return try ChildProcess.run("git", ["-C", folder] + words) } catch {
      throw .notRun(error)
    }
  }
}

/// Why there is no revision.
enum GitError: Error, Equatable, Sendable {
  /// The file is in no git repository.
  case noRepository(path: String)
  /// The repository has no such revision.
  case unknownRevision(name: String)
  /// The revision and the work tree have nothing in common.
  case noCommonAncestor(name: String)
  /// git cannot be run.
  case notRun(SystemError)
}

extension GitError: CustomStringConvertible {
  /// What was found, and what was expected.
  var description: String {
    switch self {
    case .noRepository(let path):
      "found no git repository around \(path.quoted), expected one, because its history is read"
    case .unknownRevision(let name):
      "found no revision \(name.quoted), expected a commit, a branch or a tag"
    case .noCommonAncestor(let name):
      "found no common ancestor of \(name.quoted) and the work tree; fetch more of the history"
    case .notRun(let error): "cannot run git: \(error.text)"
    }
  }
}
