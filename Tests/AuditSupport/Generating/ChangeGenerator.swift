import Spec

/// Generates random changes of a design, one after another, each of the result of the previous
/// ones.
struct ChangeGenerator {
  private var model: Model
  private let map: ProcedureMap
  /// The procedures that a model is likely to run.
  private let running: [String]

  /// Changes of a design for a model of it.
  init(_ design: Design, for model: Model) {
    self.model = model
    self.model.design = design
    let map = ProcedureMap(design)
    self.map = map
    running = map.likelyProcedures(of: model)
  }

  /// A change that applies; nil if the dice found none.
  ///
  /// A change after which the design does not compile is usually thrown again.
  mutating func change(_ dice: inout Dice) -> Change? {
    let mustCompile = dice.happens(percent: 85)
    for _ in 0..<10 {
      var changed = model
      guard let change = attempt(&dice),
        let design = try? model.design.applying([change])
      else { continue }
      changed.design = design
      if mustCompile, (try? PoolMachine(changed)) == nil { continue }
      model = changed
      return change
    }
    return nil
  }

  private var design: Design { model.design }

  /// A change that may have no effect, or name a step that does not exist.
  private func attempt(_ dice: inout Dice) -> Change? {
    let isLikely = dice.happens(percent: 85)
    let names = isLikely ? running : design.procedures.map(\.name.value)
    guard let name = dice.pick(names), let index = design.index(of: name),
      let actor = dice.pick(map.actors[name] ?? [])
    else { return nil }
    let procedure = design.procedures[index]
    guard let position = dice.pick(Array(procedure.steps.indices)),
      let other = dice.pick(Array(procedure.steps.indices))
    else { return nil }
    let steps = StepGenerator(procedure: procedure, actor: actor, map: map)
    let (first, second) = (procedure.reference(to: position), procedure.reference(to: other))
    let place: Change.Place = dice.happens(percent: 50) ? .before(first) : .after(first)
    let edit: Change.Edit? =
      switch dice.weigh((18, 0), (37, 1), (12, 2), (10, 3), (10, 4), (5, 5), (8, 6)) {
      case 0: .remove(first)
      case 1: steps.step(&dice).map { .insert($0, place) }
      case 2: .move(second, place)
      case 3: .swap(first, second)
      case 4:
        steps.variant(of: procedure.steps[position], &dice).map { .replace(first, with: [$0]) }
      case 5: .replace(first, with: steps.replacement(of: procedure.steps[position], &dice))
      default: steps.condition(&dice)
      }
    return edit.map { Change(in: Declared(name), $0) }
  }
}

extension ProcedureMap {
  /// The procedures that a model is likely to run: those of its requests, and those of the threads
  /// that run without a request.
  fileprivate func likelyProcedures(of model: Model) -> [String] {
    var entries: [ProcedureName] = [.event] + model.monitorProcedures
    for operation in model.requestedOperations {
      entries += [.master(operation), .host(operation), .xenopsd(operation)]
      if operation == .migrate { entries += [.destination, .complete] }
    }
    if !model.faults.isEmpty { entries += [.xapiStart, .masterStart, .xenopsdStart] }
    if !model.faults.isEmpty || !model.monitorProcedures.isEmpty {
      entries += [.overview, .inspection]
    }
    if !model.guest.isEmpty { entries += [.domainShutDown, .domainRebooted] }
    return entries.flatMap { procedures[$0] ?? [] }
  }
}

extension ProcedureDeclaration {
  /// How a change names a step: with a number if several have the same name.
  fileprivate func reference(to position: Int) -> Declared<String> {
    let name = steps[position].step.value
    let same = steps.indices.filter { steps[$0].step.value == name }
    guard same.count > 1, let number = same.firstIndex(of: position) else { return Declared(name) }
    return Declared("\(name)#\(number + 1)")
  }
}
