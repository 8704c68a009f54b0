/// The place of a regular file, however its path is spelled; links are followed.
enum FilePlace: Hashable, Sendable {
  /// A file that is there.
  case file(Folder.Identity)
  /// A name in a folder that has no such file.
  case missing(folder: Folder.Identity, name: String)

  /// The place that a path leads to; nil for a device, a pipe or a folder, and in a missing folder.
  init?(_ path: String) {
    if let status = try? Folder.status(of: path) {
      guard status.type == .file, status.isRegular else { return nil }
      self = .file(status.identity)
      return
    }
    let folder = FoldersAbove.folder(of: path)
    guard let status = try? Folder.status(of: folder.isEmpty ? "." : folder) else { return nil }
    self = .missing(folder: status.identity, name: String(path.dropFirst(folder.count)))
  }
}
