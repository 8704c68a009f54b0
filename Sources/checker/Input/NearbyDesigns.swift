import Spec

/// The designs in a folder near the current one, from which `explain` says where a word is used.
struct NearbyDesigns: Sendable {
  /// The designs, by the names of their files.
  var designs: [Design] = []

  /// Searches for a folder `designs`, or `models/designs`, in a folder and in those above it.
  ///
  /// A file in it that is not a design is passed over: it is not what the user asks about.
  ///
  /// - Parameter folder: the path of the folder with a slash at the end; empty for the current one.
  static func find(from folder: String = "") -> NearbyDesigns {
    for prefix in FoldersAbove.prefixes(of: folder) {
      for name in ["designs", "models/designs"] {
        let path = prefix + name
        guard let names = try? Folder.names(in: path) else { continue }
        let files = names.filter { $0.hasSuffix(".jsonc") || $0.hasSuffix(".json") }
        let designs = files.compactMap { try? LoadedDesign.load("\(path)/\($0)").design }
        if !designs.isEmpty { return NearbyDesigns(designs: designs) }
      }
    }
    return NearbyDesigns()
  }

  /// The procedures of each design that have a step of some kind, in their order; designs without
  /// one are left out.
  func uses(
    of isUsed: (StepDeclaration) -> Bool
  ) -> [(design: String, procedures: [String])] {
    designs.compactMap { design in
      let procedures = design.procedures.filter { $0.steps.contains(where: isUsed) }
      return procedures.isEmpty ? nil : (design.name, procedures.map(\.name.value))
    }
  }
}
