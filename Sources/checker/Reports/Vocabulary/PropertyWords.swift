import Invariants
import Spec

/// The properties, explained.
enum PropertyWords {
  /// Every property.
  static var all: [Explanation] {
    Property.allCases.map { property in
      Explanation(
        .properties, property.rawValue, property.sentence,
        [
          .text("propertyKind", "Kind", property.kind.sentence),
          .list("judgedWhen", "Judged when", property.askedAfter.phrases.map { $0 + "." }),
          .text(
            "vacuous", "Vacuous if",
            property.kind == .landmark ? nil : property.subject + "."),
          .list(
            "verdicts", "Verdicts",
            property.kind.expectedVerdicts.map { "\($0.rawValue): \($0.sentence)" }),
          .parts("reads", "It depends on", property.reads.list),
        ])
    }
  }
}

extension Property.Kind {
  /// When a property of the kind must hold, in one sentence.
  var sentence: String {
    switch self {
    case .state: "A state property, which holds in every reachable state."
    case .transition: "A transition property, which holds for every step that it is about."
    case .quiescent:
      "A quiescent property, which holds in every state in which no step can be taken and every daemon serves."
    case .landmark: "A landmark, something that must be possible."
    }
  }
}
