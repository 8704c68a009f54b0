/// The folder tree in which the files that a model names must lie.
///
/// A model may come from anywhere, and must not make the program read any file of the machine. The tree is
/// that of the git repository around the model; outside of one, that of the highest folder with designs
/// among those that are searched, or else of the model's own folder.
enum ModelTree {
  /// The real path of the root of a model's tree; nil if the model's folder does not exist.
  static func root(of model: String) -> String? {
    let folder = FoldersAbove.folder(of: model)
    guard let own = Folder.realPath(of: folder.isEmpty ? "." : folder) else { return nil }
    if let repository = above(own).first(where: isThere(".git")) { return repository }
    let searched = above(own).prefix(FoldersAbove.count)
    return searched.last(where: isThere("designs")) ?? own
  }

  /// Whether a file lies in a model's tree, links resolved; true if there is none to be read.
  static func includes(_ path: String, of model: String) -> Bool {
    guard let root = root(of: model), let real = Folder.realPath(of: path) else { return true }
    return real == root || real.hasPrefix(root == "/" ? root : root + "/")
  }

  /// A folder and all above it, from their real path.
  private static func above(_ folder: String) -> [String] {
    let names = folder.split(separator: "/")
    return (0...names.count).reversed().map { "/" + names.prefix($0).joined(separator: "/") }
  }

  private static func isThere(_ name: String) -> (String) -> Bool {
    { (try? Folder.status(of: $0 == "/" ? "/\(name)" : "\($0)/\(name)")) != nil }
  }
}
