extension Design {
  /// Every mutant of the design, by procedure and step, in a fixed order.
  ///
  /// Some are no designs: the vocabulary refuses them.
  public var mutants: [Mutant] {
    procedures.flatMap { procedure in
      let ofSteps = procedure.steps.indices.flatMap { procedure.mutants(ofStepAt: $0) }
      guard isCleanUp(procedure) else { return ofSteps }
      let drop = Mutant(
        .cleanUp, Change(in: procedure.name, .drop), at: procedure.name.origin,
        "drop this clean-up")
      return [drop] + ofSteps
    }
  }

  /// Whether a procedure cleans up after another.
  private func isCleanUp(_ procedure: ProcedureDeclaration) -> Bool {
    procedures.contains { other in
      other.onFailure?.value == procedure.name.value
        || other.steps.contains { $0.onFailure?.value == procedure.name.value }
    }
  }
}

extension ProcedureDeclaration {
  /// The mutants of one step.
  fileprivate func mutants(ofStepAt index: Int) -> [Mutant] {
    let others = dropping(index) + swapping(index) + moving(index)
    return others + parameters(index) + conditions(index) + attributes(index)
  }

  private func mutant(
    _ kind: Mutant.Kind, _ index: Int, _ edit: Change.Edit, _ sentence: String
  ) -> Mutant {
    Mutant(kind, Change(in: name, edit), at: steps[index].step.origin, sentence)
  }

  /// The reference to a step, as a change spells it.
  private func reference(_ index: Int) -> Declared<String> {
    Declared(references[index], at: steps[index].step.origin)
  }

  private func dropping(_ index: Int) -> [Mutant] {
    [mutant(.drop, index, .remove(reference(index)), "drop \(references[index])")]
  }

  private func swapping(_ index: Int) -> [Mutant] {
    guard index + 1 < steps.count else { return [] }
    let sentence = "swap \(references[index]) and \(references[index + 1])"
    return [
      mutant(.swap, index, .swap(reference(index), reference(index + 1)), sentence)
    ]
  }

  /// Moves a step across the nearest message before it and after it, unless that is its neighbour, with
  /// which it is swapped.
  private func moving(_ index: Int) -> [Mutant] {
    var mutants: [Mutant] = []
    let earlier = steps.indices.prefix(index).last { steps[$0].communicates }
    if let earlier, earlier + 1 < index {
      mutants.append(
        mutant(
          .move, index, .move(reference(index), .before(reference(earlier))),
          "move \(references[index]) before \(references[earlier])"))
    }
    let later = steps.indices.dropFirst(index + 1).first { steps[$0].communicates }
    if let later, later > index + 1 {
      mutants.append(
        mutant(
          .move, index, .move(reference(index), .after(reference(later))),
          "move \(references[index]) after \(references[later])"))
    }
    return mutants
  }

  private func replacing(
    _ kind: Mutant.Kind, _ index: Int, _ sentence: String, _ edit: (inout StepDeclaration) -> Void
  ) -> Mutant {
    var step = steps[index]
    edit(&step)
    return mutant(kind, index, .replace(reference(index), with: [step]), sentence)
  }

  /// Gives each parameter each of its other values.
  private func parameters(_ index: Int) -> [Mutant] {
    let step = steps[index]
    guard let kind = StepKind(spelling: step.step.value) else { return [] }
    return kind.definition.parameters.flatMap { parameter in
      let position = step.arguments.firstIndex { $0.key.value == parameter.key }
      let current = position.map { step.arguments[$0].value.value } ?? parameter.spellings[0]
      return parameter.spellings.filter { $0 != current }.map { value in
        replacing(
          .parameter, index, "\(references[index]): \(parameter.key) \(current) → \(value)"
        ) { step in
          if let position {
            step.arguments[position].value.value = value
          } else {
            step.arguments.append((Declared(parameter.key), Declared(value)))
          }
        }
      }
    }
  }

  private func conditions(_ index: Int) -> [Mutant] {
    steps[index].when.indices.map { position in
      let condition = steps[index].when[position].value
      return replacing(
        .condition, index, "\(references[index]): without the condition \(condition)"
      ) { $0.when.remove(at: position) }
    }
  }

  private func attributes(_ index: Int) -> [Mutant] {
    var mutants: [Mutant] = []
    if let cleanUp = steps[index].onFailure {
      let end = onFailure.map { ", so \($0.value) cleans up" } ?? ""
      mutants.append(
        replacing(
          .cleanUp, index, "\(references[index]): without onFailure \(cleanUp.value)\(end)"
        ) { $0.onFailure = nil })
    }
    if let fails = steps[index].fails {
      mutants.append(
        replacing(.fails, index, "\(references[index]): without fails \(fails.value)") {
          $0.fails = nil
        })
    }
    return mutants
  }
}
