/// All mistakes in a design.
public struct DesignMistakes: Error, Sendable {
  /// The mistakes, at least one.
  public var list: [DesignMistake]

  /// The most mistakes that are looked for.
  static let maximumCount = 100

  /// Removes duplicate mistakes: a clean-up that several procedures share is compiled once for
  /// each.
  init(unique mistakes: [DesignMistake]) {
    var seen: Set<String> = []
    list = mistakes.filter { seen.insert("\($0.origin.key) \($0.found)").inserted }
  }
}
