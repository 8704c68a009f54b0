/// Reads a trace file. Steps are counted from 1 there, and must be steps of the trace.
extension JSONShape where Value == Counterexample {
  /// A counterexample.
  static var counterexample: JSONShape {
    let whole = JSONShape.object { reader in
      _ = reader.optional("$schema", .string)
      _ = reader.required("version", .integer(in: 1...Counterexample.version))
      _ = reader.required("kind", .name(of: [Counterexample.fileKind]))
      let model = reader.required("model", .modelSummary)
      let breaks = reader.required("breaks", .array(of: .violation))
      let cast = reader.optional("cast", .cast)
      let readings = reader.required("readings", .array(of: .reading))
      let cells = reader.required("cells", .array(of: .string))
      let initial = reader.required("initially", .initialState)
      let steps = reader.required("steps", .array(of: .traceStep, count: 1...Int.max))
      let pending = reader.required("pending", .array(of: .pending))
      guard let model, let breaks, let readings, let cells, let initial, let steps, let pending
      else { return nil }
      return Counterexample(
        model: model, breaks: breaks, cells: cells, initialValues: initial.values,
        initialFacts: initial.facts, steps: steps, pending: pending, readings: readings, cast: cast)
    }
    return whole.map { counterexample, node, context in
      guard let mistake = counterexample.inconsistency else { return counterexample }
      context.note(mistake, at: node.position)
      return nil
    }
  }
}

extension Counterexample {
  /// What is wrong with the numbers of a trace that was read, nil if they fit together.
  fileprivate var inconsistency: String? {
    let stepNumbers =
      breaks.map(\.step) + readings.flatMap(\.mentionedSteps)
      + (cast?.members.flatMap(\.steps) ?? [])
    if let wrong = stepNumbers.first(where: { !steps.indices.contains($0) }) {
      return "found the step \(wrong + 1), but the trace has \(steps.count)"
    }
    guard initialValues.count == cells.count else {
      return "found \(initialValues.count) values in \"initially\", expected one for each of the "
        + "\(cells.count) cells"
    }
    let mentioned = steps.flatMap(\.cellValues).map(\.cell)
    if let wrong = mentioned.first(where: { !cells.indices.contains($0) }) {
      return "found the cell \(wrong), but there are \(cells.count)"
    }
    return nil
  }
}

extension Reading {
  fileprivate var mentionedSteps: [Int] {
    var steps = [step] + uses
    if let staleness { steps.append(staleness.step) }
    if case .stops(let index) = serialOrder { steps.append(index) }
    return steps
  }
}

extension JSONShape where Value == Int {
  /// The number of a step, from 1, as an index.
  static var stepNumber: JSONShape {
    JSONShape.integer(in: 1...Int(Int32.max)).map { number, _, _ in number - 1 }
  }
}

extension JSONShape where Value == Counterexample.ModelSummary {
  fileprivate static var modelSummary: JSONShape {
    .object { reader in
      let path = reader.required("path", .string)
      let title = reader.required("title", .string)
      let question = reader.optional("question", .string)
      let design = reader.required("design", .string)
      let source = reader.required("designSource", .string)
      let changes = reader.required("changes", .array(of: .string))
      let bounds = reader.required("bounds", .array(of: .string))
      let procedures = reader.required("procedures", .array(of: .string))
      guard let path, let title, let design, let source, let changes, let bounds, let procedures
      else { return nil }
      return Counterexample.ModelSummary(
        path: path, title: title, question: question, design: design, designSource: source,
        changes: changes, bounds: bounds, procedures: procedures)
    }
  }
}

extension JSONShape where Value == Counterexample.Break {
  fileprivate static var violation: JSONShape {
    .object { reader in
      let property = reader.required("property", .string)
      let kind = reader.required("kind", .string)
      let sentence = reader.required("sentence", .string)
      let step = reader.required("step", .stepNumber)
      let explanation = reader.required("explanation", .string)
      let isShortest = reader.required("isShortest", .boolean)
      guard let property, let kind, let sentence, let step, let explanation, let isShortest else {
        return nil
      }
      return Counterexample.Break(
        property: property, propertyKind: kind, sentence: sentence, step: step,
        explanation: explanation,
        isShortest: isShortest)
    }
  }
}

extension JSONShape where Value == (values: [Int], facts: [Counterexample.StateFact]) {
  fileprivate static var initialState: JSONShape {
    .object { reader in
      let values = reader.required("values", .array(of: .integer(in: 0...255)))
      let facts = reader.required("facts", .array(of: .stateFact))
      guard let values, let facts else { return nil }
      return (values, facts)
    }
  }
}

extension JSONShape where Value == Counterexample.StateFact {
  fileprivate static var stateFact: JSONShape {
    .object { reader in
      let subject = reader.required("subject", .string)
      let field = reader.required("field", .string)
      let value = reader.required("value", .string)
      let isOrdinary = reader.required("isOrdinary", .boolean)
      guard let subject, let field, let value, let isOrdinary else { return nil }
      return Counterexample.StateFact(
        subject: subject, field: field, value: value, isOrdinary: isOrdinary)
    }
  }
}

extension JSONShape where Value == Counterexample.Pending {
  fileprivate static var pending: JSONShape {
    .object { reader in
      let actor = reader.required("actor", .string)
      let procedure = reader.required("procedure", .string)
      let step = reader.required("step", .string)
      let sentence = reader.required("sentence", .string)
      guard let actor, let procedure, let step, let sentence else { return nil }
      return Counterexample.Pending(
        actor: actor, procedure: procedure, step: step, sentence: sentence)
    }
  }
}
