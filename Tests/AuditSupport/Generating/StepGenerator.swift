import Spec

/// Generates random steps for a place in a procedure.
struct StepGenerator {
  /// The procedure.
  let procedure: ProcedureDeclaration
  /// The actor that runs it.
  let actor: Actor
  /// The other procedures of the design.
  let map: ProcedureMap

  /// Any step that the actor may take, or a call.
  func step(_ dice: inout Dice) -> StepDeclaration? {
    if dice.happens(percent: 6), let call = call(&dice) { return call }
    let kinds = StepKind.allCases.filter { $0.definition.actors.contains(actor) }
    guard let kind = dice.pick(kinds) else { return nil }
    var step = StepDeclaration(Declared(kind.spelling))
    for parameter in kind.definition.parameters
    where !parameter.isOptional || dice.happens(percent: 50) {
      guard let value = dice.pick(parameter.spellings) else { continue }
      step.arguments.append((Declared(parameter.key), Declared(value)))
    }
    if dice.happens(percent: 25) { addCondition(to: &step, &dice) }
    if kind.failure.isPossible, dice.happens(percent: 20),
      let name = dice.pick(map.cleanUps[actor] ?? [])
    {
      step.onFailure = Declared(name)
    }
    return step
  }

  /// A step with another parameter, or with one condition more or less.
  func variant(of step: StepDeclaration, _ dice: inout Dice) -> StepDeclaration? {
    var variant = step
    let kind = StepKind.allCases.first { $0.spelling == step.step.value }
    let parameters = kind?.definition.parameters ?? []
    switch dice.number(in: 0...2) {
    case 0:
      guard let parameter = dice.pick(parameters), let value = dice.pick(parameter.spellings) else {
        return nil
      }
      variant.arguments.removeAll { $0.key.value == parameter.key }
      variant.arguments.append((Declared(parameter.key), Declared(value)))
    case 1:
      guard !variant.when.isEmpty else { return nil }
      variant.when.remove(at: dice.number(in: 0...(variant.when.count - 1)))
    default: addCondition(to: &variant, &dice)
    }
    return variant
  }

  /// Replacements for one step: another step, or several steps including it.
  func replacement(of step: StepDeclaration, _ dice: inout Dice) -> [StepDeclaration] {
    if dice.happens(percent: 40) { return [self.step(&dice)].compactMap(\.self) }
    let pairs: [(Actor, StepKind, StepKind)] = [
      (.master, .forward, .awaitReply), (.host, .queueOperation, .awaitOperation),
      (.host, .callDestination, .awaitDestination), (.background, .callHost, .awaitHost),
      (.overview, .callHost, .awaitHost), (.monitor, .callHost, .awaitHost),
    ]
    guard let pair = dice.pick(pairs.filter { $0.0 == actor }) else { return [step, step] }
    let added = [pair.1, pair.2].map { kind in
      var added = StepDeclaration(Declared(kind.spelling))
      for parameter in kind.definition.parameters where !parameter.isOptional {
        guard let value = dice.pick(parameter.spellings) else { continue }
        added.arguments.append((Declared(parameter.key), Declared(value)))
      }
      return added
    }
    return dice.happens(percent: 50) ? [step] + added : added + [step]
  }

  /// Another condition, or none, instead of one that some step of the procedure has.
  func condition(_ dice: inout Dice) -> Change.Edit? {
    let used = Set(procedure.steps.flatMap(\.when).map(\.value)).sorted()
    guard let name = dice.pick(used),
      let old = Condition.allCases.first(where: { $0.spelling == name })
    else { return nil }
    let others = Condition.allCases.filter {
      $0 != old && $0.isAdmission == old.isAdmission && $0.subject == old.subject
    }
    let other = dice.happens(percent: 60) ? dice.pick(others) : nil
    return .condition(
      Declared(name), becomes: [other].compactMap(\.self).map { Declared($0.spelling) }, at: [])
  }

  private func call(_ dice: inout Dice) -> StepDeclaration? {
    let names = map.actors.filter { $0.value.contains(actor) }.map(\.key).sorted()
    guard let name = dice.pick(names.filter { $0 != procedure.name.value }) else { return nil }
    var call = StepDeclaration(Declared("call"))
    call.arguments = [(Declared("procedure"), Declared(name))]
    return call
  }

  /// Adds a condition, usually one that the procedure already has somewhere.
  private func addCondition(to step: inout StepDeclaration, _ dice: inout Dice) {
    let isAdmission = step.step.value == StepKind.admit.spelling
    let used = procedure.steps.flatMap(\.when).map(\.value)
    let knowsPlace = actor == .host || actor == .peer
    let all = Condition.allCases.filter {
      $0.isAdmission == isAdmission && (knowsPlace || $0.subject != .place)
    }.map(\.spelling)
    let names = !isAdmission && dice.happens(percent: 60) && !used.isEmpty ? used : all
    guard let name = dice.pick(names), !step.when.contains(where: { $0.value == name }) else {
      return
    }
    step.when.append(Declared(name))
  }
}
