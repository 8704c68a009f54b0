import Spec

/// The faults, explained.
enum FaultWords {
  /// Every fault.
  static var all: [Explanation] {
    Fault.allCases.map { fault in
      let definition = fault.definition
      return Explanation(
        .faults, fault.spelling, definition.sentence,
        [
          .text("healing", "What heals it", definition.healing),
          .keys(fault.allowanceKeys),
          .parts("changes", "It may change", fault.changes),
        ])
    }
  }
}
