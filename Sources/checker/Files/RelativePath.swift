/// Paths of files as other files name them.
enum RelativePath {
  /// The path of a file as seen from the folder of another one.
  ///
  /// A file in another part of the file system has its absolute path: one that climbs up to the
  /// root is no better.
  ///
  /// - Parameters:
  ///   - target: the file; it need not exist.
  ///   - source: the other file, which need not exist either.
  static func path(to target: String, from source: String) -> String {
    let (target, source) = (parts(of: target), parts(of: source).dropLast())
    let common = zip(target, source).prefix { $0 == $1 }.count
    guard common > 0 else { return "/" + target.joined(separator: "/") }
    let climbs = Array(repeating: "..", count: source.count - common)
    return (climbs + target.dropFirst(common)).joined(separator: "/")
  }

  /// The names of an absolute path; the links in its folder are followed.
  private static func parts(of path: String) -> [String] {
    let folder = FoldersAbove.folder(of: path)
    let real = Folder.realPath(of: folder.isEmpty ? "." : folder)
    let name = path.dropFirst(folder.count)
    return Folder.plainPath(of: (real ?? folder) + "/" + name).split(
      separator: "/", omittingEmptySubsequences: true
    ).map(String.init) + (name.isEmpty ? [""] : [])
  }
}
