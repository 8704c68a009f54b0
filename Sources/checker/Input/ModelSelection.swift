/// Chooses the models of a gate from those that the operands name.
struct ModelSelection {
  /// The patterns of paths; empty for all.
  var patterns: [String] = []
  /// The sizes; empty for those that the operands name.
  var sizes: [SizeChoice] = []

  /// The files that operands name and a pattern matches.
  func paths(of operands: [String]) throws(FileErrors) -> [String] {
    let paths = try ModelFiles.find(operands, includingDeep: sizes.contains(.deep))
    guard !patterns.isEmpty else { return paths }
    return paths.filter { path in patterns.contains { PathPattern(text: $0).matches(path) } }
  }

  /// The patterns that match none of the files that operands name.
  func idlePatterns(among operands: [String]) throws(FileErrors) -> [String] {
    let paths = try ModelFiles.find(operands, includingDeep: sizes.contains(.deep))
    return patterns.filter { pattern in !paths.contains { PathPattern(text: pattern).matches($0) } }
  }

  /// Whether a model has one of the sizes.
  func hasSize(_ model: LoadedModel) -> Bool {
    sizes.isEmpty || sizes.contains(Self.size(of: model))
  }

  /// The size of a model; one whose states nobody has counted is not small.
  static func size(of model: LoadedModel) -> SizeChoice {
    let paths = [model.path, model.ledgerLine?.model ?? ""]
    if paths.contains(where: isDeep) { return .deep }
    return model.expectedStates.map { $0 <= SizeChoice.mostStatesOfSmall } ?? false
      ? .small : .standard
  }

  /// Whether a path leads through a folder whose models take long.
  static func isDeep(_ path: String) -> Bool {
    FoldersAbove.folder(of: path).split(separator: "/").contains { $0 == ModelFiles.deepName }
  }
}
