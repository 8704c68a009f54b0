import Invariants
import Spec

/// Makes counterexamples of traces: executes them again, and puts everything into words.
struct CounterexampleBuilder {
  let model: LoadedModel
  let cells: [Cell]

  /// A builder for the traces of a model.
  init(_ model: LoadedModel) {
    self.model = model
    cells = model.machine.size.cells
  }

  var machine: PoolMachine { model.machine }
  var size: PoolSize { model.machine.size }

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

  /// The trace of a behaviour that goes on for ever: the way to the loop, and the loop once.
  func counterexample(of lasso: LassoTrace) -> Counterexample {
    plain(lasso.steps, from: lasso.initial)
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
