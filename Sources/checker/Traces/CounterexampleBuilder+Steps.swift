import Spec

extension CounterexampleBuilder {
  /// A step in words.
  func step(_ step: TraceStep) -> Counterexample.Step {
    let (transition, before, after) = (step.transition, step.before, step.after)
    let lane = machine.lane(of: transition, from: before, to: after)
    let changes = changes(from: before, to: after)
    let moved = machine.movedCalls(by: transition, from: before, to: after)
    let values = after.values(size)
    return Counterexample.Step(
      actor: machine.actorPhrase(of: transition),
      phrase: machine.phrase(of: transition, from: before), lane: lane.phrase,
      nature: transition.nature, identity: identity(of: transition),
      source: source(of: transition), changes: changes,
      movedCalls: moved.map {
        Counterexample.MovedCall(call: $0.call, waitedFor: $0.waitedFor, goesOnWith: $0.goesOnWith)
      },
      cellValues: before.cells(differingFrom: after, size).map {
        Counterexample.CellValue(cell: $0, value: Int(values[$0]))
      },
      reads: reads(of: transition), alternatives: alternatives(to: transition, in: before),
      executing: (0..<size.vmCount).map { vm in
        Counterexample.Execution(
          vm: VM(vm).phrase, hosts: after.hostsExecuting(VM(vm), size).map(\.phrase))
      },
      arrows: arrows(of: step, on: lane, moved, changes), isFolded: false)
  }

  private func changes(
    from before: PoolState, to after: PoolState
  ) -> [Counterexample.FactChange] {
    before.changedFacts(to: after, of: size).map { old, new in
      Counterexample.FactChange(
        subject: new.subject, field: new.field, old: old.value, new: new.value,
        isOrdinary: new.isOrdinary)
    }
  }

  private func identity(of transition: Transition) -> Counterexample.Identity {
    let thread = transition.thread
    return Counterexample.Identity(
      transitionKind: "\(transition.cause)", thread: "\(thread.actor)",
      host: Int(thread.host.rawValue),
      vm: thread.vm.index, call: Int(thread.call), happening: transition.happeningSpelling,
      choice: Int(transition.chosen), hasFailed: transition.hasFailed)
  }

  private func source(of transition: Transition) -> Counterexample.Source? {
    let (program, position) = (machine.program, Int(transition.programCounter))
    guard position != 0 else { return nil }
    let origin = program.origins[position]
    return Counterexample.Source(
      procedure: program.procedureNames[position], step: program.reference(at: position),
      argumentList: program.instructions[position].parameterList.split(separator: " ")
        .map(String.init),
      file: origin.file.flatMap { model.files[$0] }, line: origin.position?.line)
  }

  private func reads(of transition: Transition) -> [String] {
    let position = Int(transition.programCounter)
    guard position != 0 else { return [] }
    return machine.program.footprints[position].reads.names
  }

  private func alternatives(
    to taken: Transition, in pool: PoolState
  ) -> [Counterexample.Alternative] {
    machine.successors(of: pool).list.filter { !$0.transition.isSame(as: taken) }.map {
      Counterexample.Alternative(
        actor: machine.actorPhrase(of: $0.transition),
        phrase: machine.phrase(of: $0.transition, from: pool))
    }
  }

  // MARK: Arrows

  private func arrows(
    of step: TraceStep, on lane: Lane, _ moved: [MovedCall], _ changes: [Counterexample.FactChange]
  ) -> [Counterexample.Arrow] {
    let begun = machine.begunThreads(
      by: step.transition, from: step.before, to: step.after, cells)
    var arrows = begun.map { Counterexample.Arrow(to: $0.lane.phrase, label: $0.procedure) }
    arrows += moved.map { move in
      Counterexample.Arrow(
        to: move.lane.phrase, label: move.goesOnWith == nil ? "ends" : "goes on")
    }
    for change in changes where change.subject == Fact.database {
      arrows.append(
        Counterexample.Arrow(
          to: Lane.database.phrase, label: "\(change.field) = \(change.new)", isWrite: true))
    }
    let sent = machine.sentMessages(by: step.transition, from: step.before, to: step.after)
    arrows += sent.map { Counterexample.Arrow(to: $0.lane.phrase, label: $0.message) }
    return arrows.filter { $0.to != lane.phrase }
  }
}
