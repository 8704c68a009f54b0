/// Expands calls.
extension ProgramBuilder {
  /// The most steps and calls that one procedure may have once calls are written out.
  ///
  /// It is more than a program can have, because steps that a model does not need are left out later.
  static let maximumWrittenOut = 2048

  /// The most procedures that call each other.
  static let maximumCallDepth = 32

  /// The steps of a procedure with every `call` replaced by the steps of the called procedure.
  ///
  /// A `forEachVM` or `forEachHost` repeats the steps after it in its own procedure.
  mutating func writtenOut(_ procedure: ProcedureDeclaration) -> [WrittenStep] {
    var left = Self.maximumWrittenOut
    let steps = writtenOut(procedure, callers: [], &left)
    if left == 0 { note(.tooManyCalls(procedure.name.value), at: procedure.name.origin) }
    return steps
  }

  /// - Parameter left: the number of steps and calls that may still be written out; none once it is 0.
  private mutating func writtenOut(
    _ procedure: ProcedureDeclaration, callers: [String], _ left: inout Int
  ) -> [WrittenStep] {
    guard callers.count < Self.maximumCallDepth else {
      note(.tooDeepCalls(procedure.name.value), at: procedure.name.origin)
      return []
    }
    let callers = callers + [procedure.name.value]
    var steps: [WrittenStep] = []
    var loop: Int?
    for step in procedure.steps where left > 0 {
      left -= 1
      guard step.step.value == "call" else {
        if step.beginsLoop {
          noteNestedLoop(step, in: loop)
          loopCount += 1
          loop = loopCount
        }
        steps.append(WrittenStep(step: step, loop: loop))
        continue
      }
      guard let called = called(by: step, callers: callers) else { continue }
      for var inner in writtenOut(called, callers: callers, &left) {
        if inner.step.beginsLoop { noteNestedLoop(inner.step, in: loop) }
        inner.step.when += step.when
        if inner.step.onFailure == nil, canFail(inner.step) {
          inner.step.onFailure = called.onFailure
        }
        inner.loop = inner.loop ?? loop
        inner.entry = inner.entry ?? ProcedureName(spelling: called.name.value)
        if inner.step.operation == nil {
          inner.step.operation = Self.operation(ofHostHalf: called.name.value)
        }
        steps.append(inner)
      }
    }
    return steps
  }

  /// The procedure that a `call` names, nil if it names none that can be expanded.
  private mutating func called(
    by step: StepDeclaration, callers: [String]
  ) -> ProcedureDeclaration? {
    checkCall(step)
    guard let target = step.arguments.first(where: { $0.key.value == "procedure" })?.value else {
      note(
        .misplacedStep(step: "call", reason: "it lacks its parameter \"procedure\""),
        at: step.step.origin)
      return nil
    }
    guard let index = design.index(of: target.value) else {
      note(
        .unknownProcedure(target.value), at: target.origin,
        known: design.procedures.map(\.name.value))
      return nil
    }
    guard !callers.contains(target.value) else {
      note(.endlessCall(target.value), at: target.origin)
      return nil
    }
    return design.procedures[index]
  }

  /// Checks that a `call` has nothing that its expansion would drop.
  private mutating func checkCall(_ step: StepDeclaration) {
    for argument in step.arguments where argument.key.value != "procedure" {
      let reason = "it has no parameter \"\(argument.key.value)\", only \"procedure\" and \"when\""
      note(.misplacedStep(step: "call", reason: reason), at: argument.key.origin)
    }
    if let onFailure = step.onFailure {
      let reason = "\"onFailure\" belongs to the procedure that is called, or to its steps"
      note(.misplacedStep(step: "call", reason: reason), at: onFailure.origin)
    }
    if let fails = step.fails {
      let reason = "\"fails\" belongs to the steps of the procedure that is called"
      note(.misplacedStep(step: "call", reason: reason), at: fails.origin)
    }
  }

  /// Whether a step with these parameters can fail; an unknown step cannot.
  private func canFail(_ step: StepDeclaration) -> Bool {
    guard let kind = StepKind(spelling: step.step.value) else { return false }
    let failsByItself = stepsMayFail && step.fails?.value == OwnFailure.possibly.spelling
    return failsByItself || kind.definition.canFail(Instruction(kind, step.plainArguments))
  }

  /// The operation whose host's half this procedure is, nil for any other procedure.
  private static func operation(ofHostHalf procedure: String) -> Operation? {
    Operation.allCases.first { ProcedureName.host($0).spelling == procedure }
  }

  /// Reports a loop within a loop: the inner one has no locals of its own to count with.
  private mutating func noteNestedLoop(_ step: StepDeclaration, in loop: Int?) {
    guard loop != nil else { return }
    note(
      .misplacedStep(step: step.step.value, reason: "the steps here are repeated already"),
      at: step.step.origin)
  }
}

/// A step of a procedure with its calls expanded.
struct WrittenStep {
  var step: StepDeclaration
  /// The loop that repeats it.
  var loop: Int?
  /// The innermost of the called procedures that has a thread elsewhere, such as `xapi.start` in
  /// `master.start`.
  var entry: ProcedureName?
}

extension StepDeclaration {
  /// Whether the step repeats the steps after it.
  fileprivate var beginsLoop: Bool {
    StepKind(spelling: step.value).map { $0.definition.repeats != .nothing } ?? false
  }
}
