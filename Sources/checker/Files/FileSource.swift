/// The place that input files are read from: the disk, or a revision of a git repository.
struct FileSource: Sendable {
  /// The bytes of a file.
  let read: @Sendable (_ path: String) throws(FileError) -> [UInt8]
  /// Whether there is a file at a path.
  let isFile: @Sendable (_ path: String) -> Bool
  /// The names in a folder; none if there is no such folder.
  let names: @Sendable (_ folder: String) -> [String]

  /// Whether it has no files but those of a repository.
  var isRepository = false

  /// The files as they are now.
  static let disk = FileSource(
    read: { path throws(FileError) in try InputFile.read(path) },
    isFile: { (try? Folder.status(of: $0).type) == .file },
    names: { (try? Folder.names(in: $0)) ?? [] })
}
