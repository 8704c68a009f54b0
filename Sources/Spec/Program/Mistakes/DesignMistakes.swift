/// Every mistake of a design.
public struct DesignMistakes: Error, Sendable {
  /// The mistakes, at least one.
  public var list: [DesignMistake]

  /// Mistakes, each once: a clean-up that several procedures share is compiled for each of them.
  init(unique mistakes: [DesignMistake]) {
    var seen: Set<String> = []
    list = mistakes.filter { seen.insert("\($0.origin.key) \($0.found)").inserted }
  }
}
