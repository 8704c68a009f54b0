import Invariants
import Spec

/// Makes counterexamples of traces: executes them again, and puts everything into words.
struct CounterexampleBuilder {
  let model: LoadedModel
  private let cells: [Cell]

  /// A builder for the traces of a model.
  init(_ model: LoadedModel) {
    self.model = model
    cells = model.machine.size.cells
  }

  private var machine: PoolMachine { model.machine }
  private var size: PoolSize { model.machine.size }

  /// The counterexamples of traces; a trace with which another begins is part of that one.
  ///
  /// - Parameter cast: what the violations of the given properties need, by a trace; nil to leave that
  ///   out.
  func counterexamples(
    of traces: [Trace], cast: (Trace, [Property]) -> Cast? = { _, _ in nil }
  ) -> [Counterexample] {
    let longestFirst = traces.enumerated().sorted {
      ($1.element.steps.count, $0.offset) < ($0.element.steps.count, $1.offset)
    }
    var groups: [[Trace]] = []
    for (_, trace) in longestFirst {
      if let index = groups.firstIndex(where: { $0[0].begins(with: trace) }) {
        groups[index].append(trace)
      } else {
        groups.append([trace])
      }
    }
    return groups.map { counterexample(of: $0, cast) }.sorted { $0.firstBreak < $1.firstBreak }
  }

  /// One counterexample of traces of which the first begins with each of the others.
  private func counterexample(
    of group: [Trace], _ cast: (Trace, [Property]) -> Cast?
  ) -> Counterexample {
    let trace = group[0]
    let reruns = group.map { Rerun($0, of: machine) }
    let foldings = reruns.map(Folding.init)
    let shown = trace.steps.indices.map { index in
      foldings.contains { $0.isFolded.indices.contains(index) && !$0.isFolded[index] }
    }
    let readings = zip(reruns, foldings).flatMap { ReadingFinder($0, $1).list() }
    var counterexample = plain(trace.steps, from: trace.initial)
    counterexample.breaks = group.map(description).sorted {
      ($0.step, $0.property) < ($1.step, $1.property)
    }
    for index in shown.indices { counterexample.steps[index].isFolded = !shown[index] }
    counterexample.readings = Reading.mostImportant(readings)
    counterexample.cast = cast(trace, group.map(\.property))
    return counterexample
  }

  /// The trace of a walk that breaks the given properties at its end, maybe none.
  func counterexample(
    of steps: [TraceStep], from initial: PoolState, breaking properties: [Property]
  ) -> Counterexample {
    let traces = properties.map {
      Trace(property: $0, initial: initial, steps: steps, isShortest: false)
    }
    return counterexamples(of: traces).first ?? plain(steps, from: initial)
  }

  /// A trace of steps that breaks nothing.
  private func plain(_ steps: [TraceStep], from initial: PoolState) -> Counterexample {
    Counterexample(
      model: summary, breaks: [], cells: cells.map(\.name),
      initialValues: initial.values(size).map(Int.init),
      initialFacts: initial.facts(of: size).map {
        Counterexample.StateFact(
          subject: $0.subject, field: $0.field, value: $0.value, isOrdinary: $0.isOrdinary)
      },
      steps: steps.map { step($0) },
      pending: machine.pendingThreads(of: steps.last?.after ?? initial).map {
        Counterexample.Pending(
          actor: $0.actor, procedure: $0.procedure, step: $0.step, sentence: $0.sentence)
      },
      readings: [], cast: nil)
  }

  private var summary: Counterexample.ModelSummary {
    let design = machine.model.design
    let bounds = ModelBounds(model: machine.model)
    return Counterexample.ModelSummary(
      path: model.path, title: model.title, question: model.question, design: design.name,
      designSource: design.source, changes: model.changes.map(\.phrase),
      bounds: bounds.pool + bounds.happenings,
      procedures: design.canonicalText.split(separator: "\n").dropFirst(2).map(String.init))
  }

  private func description(_ trace: Trace) -> Counterexample.Break {
    Counterexample.Break(
      property: trace.property.rawValue, propertyKind: trace.property.kind.rawValue,
      sentence: trace.property.sentence, step: trace.steps.count - 1,
      explanation: trace.explanation(of: machine), isShortest: trace.isShortest)
  }

  // MARK: Steps

  private func step(_ step: TraceStep) -> Counterexample.Step {
    let (transition, before, after) = (step.transition, step.before, step.after)
    let lane = machine.lane(of: transition, from: before, to: after)
    let changes = changes(from: before, to: after)
    let moved = machine.movedCalls(by: transition, from: before, to: after)
    let values = after.values(size)
    return Counterexample.Step(
      actor: machine.actorPhrase(of: transition),
      phrase: machine.phrase(of: transition, from: before), lane: lane.phrase,
      isEvent: transition.isEvent, identity: identity(of: transition),
      source: source(of: transition), changes: changes,
      movedCalls: moved.map {
        Counterexample.MovedCall(call: $0.call, waitedFor: $0.waitedFor, goesOnWith: $0.goesOnWith)
      },
      cellValues: before.cells(differingFrom: after, size).map {
        Counterexample.CellValue(cell: $0, value: Int(values[$0]))
      },
      reads: reads(of: transition), alternatives: alternatives(to: transition, in: before),
      arrows: arrows(of: step, on: lane, moved, changes), isFolded: false)
  }

  private func changes(
    from before: PoolState, to after: PoolState
  ) -> [Counterexample.FactChange] {
    zip(before.facts(of: size), after.facts(of: size)).filter { $0.0.value != $0.1.value }.map {
      Counterexample.FactChange(
        subject: $1.subject, field: $1.field, old: $0.value, new: $1.value,
        isOrdinary: $1.isOrdinary)
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
    for change in changes where change.subject == "database" {
      arrows.append(
        Counterexample.Arrow(to: Lane.database.phrase, label: "\(change.field) = \(change.new)"))
    }
    let sent = machine.sentMessages(by: step.transition, from: step.before, to: step.after)
    arrows += sent.map { Counterexample.Arrow(to: $0.lane.phrase, label: $0.message) }
    return arrows.filter { $0.to != lane.phrase }
  }
}

extension Trace {
  /// Whether the trace begins with all the steps of another.
  fileprivate func begins(with other: Trace) -> Bool {
    steps.count >= other.steps.count
      && zip(steps, other.steps).allSatisfy { $0.transition.isSame(as: $1.transition) }
  }
}

extension Counterexample {
  /// The least number of a property that it breaks, which orders counterexamples.
  fileprivate var firstBreak: Int {
    breaks.compactMap { Property(rawValue: $0.property)?.number }.min() ?? 0
  }
}
