import Testing

/// A module whose folders are layers: a file uses only its own folder and those below it.
///
/// Limitation: names are compared as text. A member is checked if a single layer declares it and no other
/// module has it, so an upward call of `insert`, for example, is not seen.
struct LayeredModule: CustomTestStringConvertible {
  /// The name of the module.
  let name: String

  /// The folders, the lowest first.
  let layers: [String]

  var testDescription: String { name }

  /// A use of a declaration in a higher layer.
  struct Arrow: Equatable, CustomStringConvertible {
    /// The file that uses it, and the line.
    var file: String
    var line: Int
    /// The name that it uses, and the layer that declares it.
    var name: String
    var layer: String

    var description: String { "\(file):\(line) uses \(name) of \(layer)" }
  }

  /// The files of the module, as they are in the repository.
  func files() throws -> [SourceFile] {
    try SourceText.all(in: name).map { SourceFile(path: $0.path, text: $0.text) }
  }

  /// The upward uses, in the order of files and lines.
  ///
  /// A name counts if a single layer declares it: a type's name anywhere, a member's name after a
  /// dot or before its arguments. Names that the file gives to parameters and locals do not count,
  /// nor do members that other modules have, too.
  func upwardArrows(_ files: [SourceFile]) -> [Arrow] {
    var typeLayers: [String: Set<String>] = [:]
    var memberLayers: [String: Set<String>] = [:]
    for file in files {
      for type in file.types { typeLayers[type, default: []].insert(file.layer) }
      for member in file.members { memberLayers[member, default: []].insert(file.layer) }
    }
    func rank(_ layer: String) -> Int { layers.firstIndex(of: layer) ?? layers.count }
    var arrows: [Arrow] = []
    for file in files {
      for (use, line) in file.uses {
        let isType = use.name.first?.isUppercase == true
        if !isType {
          guard use.isMember, !Self.foreignMembers.contains(use.name),
            !file.locals.contains(use.name)
          else { continue }
        }
        guard let declared = (isType ? typeLayers : memberLayers)[use.name], declared.count == 1,
          let layer = declared.first, rank(layer) > rank(file.layer)
        else { continue }
        arrows.append(Arrow(file: file.path, line: line, name: use.name, layer: layer))
      }
    }
    return arrows.sorted { ($0.file, $0.line, $0.name) < ($1.file, $1.line, $1.name) }
  }

  /// Members of other modules, mostly of the standard library, that a module declares as well.
  static let foreignMembers: Set<String> = [
    "allocate", "append", "close", "copyMemory", "deallocate", "found", "insert", "isEmpty", "last",
    "load",
    "map", "offset", "reduce", "remove", "split",
  ]
}
