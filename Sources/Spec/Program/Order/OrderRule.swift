/// A rule on the order of steps in a procedure: it lists the mistakes of a step at its place.
struct OrderRule: Sendable {
  /// The mistakes of a step, empty if its place is right.
  let mistakes: @Sendable (PlacedStep) -> [DesignMistake]

  /// Every rule, in the order in which mistakes are reported.
  static let all: [OrderRule] = [.placement, .knowledge, .beginning, .pair, .ownFailure]

  /// A step stands where the placements that steps and procedures declare allow it.
  private static let placement = OrderRule { step in
    step.objection.map { [step.misplaced($0)] } ?? []
  }

  /// An earlier step has written the locals that the conditions of a step test.
  private static let knowledge = OrderRule { step in
    guard !step.instruction.kind.definition.traits.contains(.asksConditions) else { return [] }
    return step.declaration.when.compactMap { declared in
      guard let condition = Condition.allCases.first(where: { $0.spelling == declared.value }),
        !condition.isKnownWithoutReading
      else { return nil }
      let isRead = step.instructions[..<step.index].contains {
        condition.isRead(by: $0.footprint, step.procedure.actor)
      }
      guard !isRead, let reader = condition.readers.first else { return nil }
      return DesignMistake(
        problem: .misplacedCondition(
          condition, reason: "nothing before it reads that, as \"\(reader.spelling)\" would"),
        origin: declared.origin)
    }
  }

  /// The first step of a procedure is taken whatever its conditions, so it has none on the place.
  private static let beginning = OrderRule { step in
    guard step.index == 0, !step.isCleanUp else { return [] }
    return step.declaration.when.compactMap { declared in
      guard let condition = Condition.allCases.first(where: { $0.spelling == declared.value }),
        condition.isPlace
      else { return nil }
      return DesignMistake(
        problem: .misplacedCondition(
          condition, reason: "\"\(step.procedure.spelling)\" begins with this step wherever it is"),
        origin: declared.origin)
    }
  }

  /// A step that may fail by itself is not the first step of a thread that is idle before it.
  private static let ownFailure = OrderRule { step in
    guard step.index == 0, !step.isCleanUp, let fails = step.declaration.fails,
      fails.value == OwnFailure.possibly.spelling,
      let reason = step.procedure.objectionToFirstFailure
    else { return [] }
    return [
      DesignMistake(
        problem: .cannotFailByItself(step.instruction.kind, reason: reason), origin: fails.origin)
    ]
  }

  /// A step that waits is skipped exactly when the step that it waits for is skipped.
  private static let pair = OrderRule { step in
    let isPair = step.instruction.kind.definition.placement(step.instruction).contains {
      if case .rightAfterWithSameConditions = $0 { true } else { false }
    }
    guard step.index > 0, isPair, step.kinds[step.index] != nil else { return [] }
    let before = step.declarations[step.index - 1]
    guard Set(step.declaration.when.map(\.value)) != Set(before.when.map(\.value)) else {
      return []
    }
    return [
      step.misplaced("its conditions must be those of the \"\(before.step.value)\" before it")
    ]
  }
}
