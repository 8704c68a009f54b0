/// Finds the model files that operands name.
struct ModelFiles {
  /// The names that are skipped in a folder.
  static let isPassedOver: Set<String> = ["designs", deepName, ledgerName]

  /// The name of folders with models that take long.
  static let deepName = "deep"

  /// The file name of ledgers, which are not models.
  static let ledgerName = "expected.jsonc"

  private let isPassedOver: Set<String>
  private var paths: [String] = []
  private var seen: Set<Folder.Identity> = []
  private var errors: [FileError] = []

  /// The paths of the model files, in the order of the operands, each once.
  ///
  /// A file is used as given. A folder is searched recursively for `*.jsonc` and `*.json`, in byte
  /// order of the paths. The search skips ledgers, saved traces, hidden folders, folders named `designs`, and
  /// folders named `deep`, whose models take a long time; name those folders to search them, or ask
  /// for them. A folder without a model is an error, so that a gate without models cannot pass.
  static func find(
    _ operands: [String], includingDeep: Bool = false
  ) throws(FileErrors) -> [String] {
    var files = ModelFiles(
      isPassedOver: includingDeep ? Self.isPassedOver.subtracting([deepName]) : Self.isPassedOver)
    for operand in operands {
      do throws(FileError) {
        try files.add(operand: operand)
      } catch {
        files.errors.append(error)
      }
    }
    guard files.errors.isEmpty else { throw FileErrors(errors: files.errors) }
    return files.paths
  }

  private mutating func add(operand: String) throws(FileError) {
    let status = try Folder.status(of: operand)
    switch status.type {
    case .file: add(operand, status.identity)
    case .folder:
      var folders: Set<Folder.Identity> = [status.identity]
      let found = try models(in: operand, folders: &folders)
      guard !found.isEmpty else { throw .folderWithoutModel(path: operand) }
      for path in found.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        add(path, try Folder.status(of: path).identity)
      }
    }
  }

  private mutating func add(_ path: String, _ identity: Folder.Identity) {
    if seen.insert(identity).inserted { paths.append(path) }
  }

  /// The model files in a folder and below it; the list of visited folders breaks cycles of links.
  private func models(
    in folder: String, folders: inout Set<Folder.Identity>
  ) throws(FileError) -> [String] {
    var found: [String] = []
    for name in try Folder.names(in: folder) {
      let path = folder == "." ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      let isModel =
        name.hasSuffix(".jsonc") || name.hasSuffix(".json") && !name.hasSuffix(SavedTraces.nameEnd)
      if name.hasPrefix(".") || isPassedOver.contains(name) { continue }
      guard let status = try Self.status(of: path, isModel: isModel) else { continue }
      guard !name.unicodeScalars.contains(where: \.isInvisible) else {
        throw .invisibleCharacter(path: path)
      }
      if status.type == .file, isModel {
        found.append(path)
      } else if status.type == .folder, folders.insert(status.identity).inserted {
        found += try models(in: path, folders: &folders)
      }
    }
    return found
  }

  /// The file at a path; nil for a dangling link whose name is not that of a model.
  private static func status(
    of path: String, isModel: Bool
  ) throws(FileError) -> Folder.Status? {
    do throws(FileError) {
      return try Folder.status(of: path)
    } catch {
      if case .missing = error, !isModel { return nil }
      throw error
    }
  }
}
