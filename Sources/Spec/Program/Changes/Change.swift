/// An edit of a design, as declared in a model file.
public struct Change: Sendable {
  /// How a procedure is edited.
  public enum Edit: Sendable {
    /// Removes a step.
    case remove(Declared<String>)
    /// Inserts a new step before or after another.
    case insert(StepDeclaration, Place)
    /// Moves a step to another place in its procedure.
    case move(Declared<String>, Place)
    /// Swaps two steps.
    case swap(Declared<String>, Declared<String>)
    /// Adds a new procedure.
    case add([StepDeclaration])
    /// Replaces a step with other steps.
    case replace(Declared<String>, with: [StepDeclaration])
    /// Replaces a condition with others, or with none, at every step that has it, or only at the
    /// given ones.
    case condition(Declared<String>, becomes: [Declared<String>], at: [Declared<String>])
    /// Drops the procedure, with everything that is there only for it.
    case drop
  }

  /// A place in a procedure, relative to one of its steps.
  public enum Place: Sendable {
    /// Immediately before the step.
    case before(Declared<String>)
    /// Immediately after the step.
    case after(Declared<String>)
  }

  /// The procedure to edit.
  public var procedure: Declared<String>
  /// The edit.
  public var edit: Edit

  /// An edit of a procedure.
  public init(in procedure: Declared<String>, _ edit: Edit) {
    self.procedure = procedure
    self.edit = edit
  }
}

extension Design {
  /// The design with the changes applied in order.
  ///
  /// A step is named as in the design; where a procedure has several steps of one name, `name#2` is
  /// the second.
  ///
  /// - Throws: every change that does not apply.
  public func applying(_ changes: [Change]) throws(DesignMistakes) -> Design {
    guard changes.count <= Self.maximumChangeCount else {
      let origin = changes[Self.maximumChangeCount].procedure.origin
      throw DesignMistakes(
        unique: [DesignMistake(problem: .tooManyChanges(changes.count), origin: origin)])
    }
    var changed = self
    var mistakes: [DesignMistake] = []
    for change in changes where mistakes.count < DesignMistakes.maximumCount {
      do throws(DesignMistake) {
        try changed.apply(change)
      } catch {
        mistakes.append(error)
      }
    }
    guard mistakes.isEmpty else { throw DesignMistakes(unique: mistakes) }
    return changed
  }

  private mutating func apply(_ change: Change) throws(DesignMistake) {
    let name = change.procedure.value
    if case .add(let steps) = change.edit {
      guard index(of: name) == nil else {
        throw DesignMistake(problem: .procedureExists(name), origin: change.procedure.origin)
      }
      try Self.check(steps, of: change)
      procedures.append(ProcedureDeclaration(change.procedure, steps: steps))
      return
    }
    guard let index = index(of: name) else {
      throw DesignMistake(
        problem: .unknownProcedure(name), origin: change.procedure.origin,
        known: procedures.map(\.name.value))
    }
    if case .drop = change.edit { return drop(name) }
    var procedure = procedures[index]
    switch change.edit {
    case .add, .drop: break
    case .remove(let step):
      procedure.steps.remove(at: try procedure.position(of: step))
    case .insert(let step, let place):
      procedure.steps.insert(step, at: try procedure.position(of: place))
    case .move(let step, let place):
      try procedure.move(step, to: place)
    case .swap(let first, let second):
      let positions = (try procedure.position(of: first), try procedure.position(of: second))
      guard positions.0 != positions.1 else {
        throw DesignMistake(
          problem: .changeWithoutEffect("both are the same step"), origin: second.origin)
      }
      procedure.steps.swapAt(positions.0, positions.1)
    case .replace(let step, let others):
      let position = try procedure.position(of: step)
      guard others.count != 1 || !others[0].isLike(procedure.steps[position]) else {
        throw DesignMistake(
          problem: .changeWithoutEffect("the step is replaced by itself"), origin: step.origin)
      }
      procedure.steps.replaceSubrange(position...position, with: others)
    case .condition(let condition, let others, let places):
      try procedure.replace(condition, with: others, at: places)
    }
    try Self.check(procedure.steps, of: change)
    procedures[index] = procedure
  }

  /// Refuses more steps than a procedure may have.
  private static func check(
    _ steps: [StepDeclaration], of change: Change
  ) throws(DesignMistake) {
    guard steps.count > ProcedureDeclaration.maximumStepCount else { return }
    throw DesignMistake(
      problem: .tooLongProcedure(change.procedure.value, steps.count),
      origin: change.procedure.origin)
  }
}

extension ProcedureDeclaration {
  /// The position of the step that a reference names.
  fileprivate func position(of reference: Declared<String>) throws(DesignMistake) -> Int {
    let parts = reference.value.split(separator: "#", maxSplits: 1).map(String.init)
    let matching = steps.indices.filter { steps[$0].step.value == parts.first }
    if parts.count == 2, let number = Int(parts[1]), matching.indices.contains(number - 1) {
      return matching[number - 1]
    }
    if parts.count == 1, matching.count == 1 { return matching[0] }
    if parts.count == 1, matching.count > 1 {
      let references = self.references
      throw DesignMistake(
        problem: .ambiguousStep(
          reference.value, procedure: name.value, choices: matching.map { references[$0] }),
        origin: reference.origin)
    }
    let references = self.references
    throw DesignMistake(
      problem: .stepNotFound(reference.value, procedure: name.value, known: references),
      origin: reference.origin, known: references)
  }

  /// The position at which to insert something so that it stands in the given place.
  fileprivate func position(of place: Change.Place) throws(DesignMistake) -> Int {
    switch place {
    case .before(let step): try position(of: step)
    case .after(let step): try position(of: step) + 1
    }
  }

  fileprivate mutating func move(
    _ step: Declared<String>, to place: Change.Place
  ) throws(DesignMistake) {
    let source = try position(of: step)
    let target = try position(of: place)
    guard target != source, target != source + 1 else {
      throw DesignMistake(
        problem: .changeWithoutEffect("the step stands there already"), origin: step.origin)
    }
    let moved = steps.remove(at: source)
    steps.insert(moved, at: target > source ? target - 1 : target)
  }

  /// Replaces a condition with others at every step that has it, or only at the named ones.
  fileprivate mutating func replace(
    _ condition: Declared<String>, with others: [Declared<String>], at places: [Declared<String>]
  ) throws(DesignMistake) {
    var positions = steps.indices.filter { index in
      steps[index].when.contains { $0.value == condition.value }
    }
    guard !positions.isEmpty else {
      let known = steps.flatMap { $0.when.map(\.value) }
      throw DesignMistake(
        problem: .conditionNotFound(condition.value, procedure: name.value),
        origin: condition.origin, known: known)
    }
    if !places.isEmpty {
      let named = try places.map { place throws(DesignMistake) in
        let position = try self.position(of: place)
        guard positions.contains(position) else {
          throw DesignMistake(
            problem: .conditionNotFound(condition.value, step: place.value, procedure: name.value),
            origin: place.origin, known: [])
        }
        return position
      }
      positions = named
    }
    guard others.map(\.value) != [condition.value] else {
      throw DesignMistake(
        problem: .changeWithoutEffect("the condition stays the same"), origin: condition.origin)
    }
    for index in positions {
      let kept = steps[index].when.map(\.value)
      let new = others.filter { $0.value == condition.value || !kept.contains($0.value) }
      guard let place = steps[index].when.firstIndex(where: { $0.value == condition.value }) else {
        continue
      }
      steps[index].when.replaceSubrange(place...place, with: new)
    }
  }

  /// The name of each step in a change: its own name, with a number where several steps share it.
  public var references: [String] {
    let totals = Dictionary(steps.map { ($0.step.value, 1) }, uniquingKeysWith: +)
    var counts: [String: Int] = [:]
    return steps.map { step in
      let name = step.step.value
      counts[name, default: 0] += 1
      return totals[name] == 1 ? name : "\(name)#\(counts[name, default: 0])"
    }
  }
}

extension StepDeclaration {
  /// Whether two declarations say the same, wherever they stand.
  fileprivate func isLike(_ other: StepDeclaration) -> Bool {
    step.value == other.step.value && when.map(\.value) == other.when.map(\.value)
      && onFailure?.value == other.onFailure?.value && fails?.value == other.fails?.value
      && arguments.map(\.key.value) == other.arguments.map(\.key.value)
      && arguments.map(\.value.value) == other.arguments.map(\.value.value)
  }
}
