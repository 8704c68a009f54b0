import Spec

/// The conditions of the vocabulary, explained.
struct ConditionWords: Sendable {
  let nearby: NearbyDesigns

  /// Every condition.
  var all: [Explanation] { Condition.allCases.map(explanation) }

  private func explanation(of condition: Condition) -> Explanation {
    let readers = condition.neededReaders.map(\.spelling)
    return Explanation(
      .conditions, condition.spelling, condition.sentence,
      [
        .text("asked", "When it is asked", condition.subject.sentence),
        .text(
          "needs", "What it needs before",
          readers.isEmpty
            ? nil
            : Phrases.list(readers, "or") + (condition.isAdmission ? ", unless admit asks." : ".")),
        .parts("readsAtAdmission", "admit reads", condition.partsReadByAdmit),
        .parts("reads", "Other steps read", condition.partsReadElsewhere),
        Explanation.Detail(
          key: "usedBy", title: "Used by",
          content: .uses(
            nearby.uses { step in step.when.contains { $0.value == condition.spelling } })),
      ])
  }
}
