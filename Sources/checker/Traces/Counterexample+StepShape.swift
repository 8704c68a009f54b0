import Spec

extension JSONShape where Value == Counterexample.Step {
  /// A step of a trace file.
  static var traceStep: JSONShape {
    .object { reader in
      _ = reader.required("number", .integer(in: 1...Int(Int32.max)))
      let actor = reader.required("actor", .string)
      let phrase = reader.required("step", .string)
      let lane = reader.required("lane", .string)
      let nature = reader.required("nature", .name(of: Transition.Nature.self))
      let isFolded = reader.required("isFolded", .boolean)
      let identity = reader.required("identity", .identity)
      let source = reader.optional("source", .source)
      let changes = reader.required("changes", .array(of: .factChange))
      let movedCalls = reader.required("movedCalls", .array(of: .movedCall))
      let values = reader.required("values", .array(of: .cellValue))
      let reads = reader.required("reads", .array(of: .string))
      let arrows = reader.required("arrows", .array(of: .arrow))
      let alternatives = reader.required("alternatives", .array(of: .alternative))
      let executing = reader.required("executing", .array(of: .execution))
      guard let actor, let phrase, let lane, let nature, let isFolded, let identity, let changes,
        let movedCalls, let values, let reads, let arrows, let alternatives, let executing
      else { return nil }
      return Counterexample.Step(
        actor: actor, phrase: phrase, lane: lane, nature: nature, identity: identity,
        source: source, changes: changes, movedCalls: movedCalls, cellValues: values, reads: reads,
        alternatives: alternatives, executing: executing, arrows: arrows, isFolded: isFolded)
    }
  }
}

extension JSONShape where Value == Counterexample.Identity {
  fileprivate static var identity: JSONShape {
    .object { reader in
      let cause = reader.required("cause", .string)
      let thread = reader.required("thread", .string)
      let host = reader.required("host", .integer(in: 0...255))
      let vm = reader.required("vm", .integer(in: 0...255))
      let call = reader.required("call", .integer(in: 0...255))
      let happening = reader.optional("happening", .string)
      let choice = reader.required("choice", .integer(in: 0...255))
      let hasFailed = reader.required("hasFailed", .boolean)
      guard let cause, let thread, let host, let vm, let call, let choice, let hasFailed else {
        return nil
      }
      return Counterexample.Identity(
        transitionKind: cause, thread: thread, host: host, vm: vm, call: call, happening: happening,
        choice: choice, hasFailed: hasFailed)
    }
  }
}

extension JSONShape where Value == Counterexample.Source {
  fileprivate static var source: JSONShape {
    .object { reader in
      let procedure = reader.required("procedure", .string)
      let step = reader.required("step", .string)
      let parameters = reader.required("parameters", .array(of: .string))
      let file = reader.optional("file", .string)
      let line = reader.optional("line", .integer(in: 1...Int(Int32.max)))
      guard let procedure, let step, let parameters else { return nil }
      return Counterexample.Source(
        procedure: procedure, step: step, argumentList: parameters, file: file, line: line)
    }
  }
}

extension JSONShape where Value == Counterexample.FactChange {
  fileprivate static var factChange: JSONShape {
    .object { reader in
      let subject = reader.required("subject", .string)
      let field = reader.required("field", .string)
      let before = reader.required("before", .string)
      let after = reader.required("after", .string)
      let isOrdinary = reader.required("isOrdinary", .boolean)
      guard let subject, let field, let before, let after, let isOrdinary else { return nil }
      return Counterexample.FactChange(
        subject: subject, field: field, old: before, new: after, isOrdinary: isOrdinary)
    }
  }
}

extension JSONShape where Value == Counterexample.MovedCall {
  fileprivate static var movedCall: JSONShape {
    .object { reader in
      let call = reader.required("call", .string)
      let waitedFor = reader.required("waitedFor", .string)
      let goesOnWith = reader.optional("goesOnWith", .string)
      guard let call, let waitedFor else { return nil }
      return Counterexample.MovedCall(call: call, waitedFor: waitedFor, goesOnWith: goesOnWith)
    }
  }
}

extension JSONShape where Value == Counterexample.CellValue {
  fileprivate static var cellValue: JSONShape {
    JSONShape<[Int]>.array(of: .integer(in: 0...65535), count: 2...2).map {
      pair, _, _ in Counterexample.CellValue(cell: pair[0], value: pair[1])
    }
  }
}

extension JSONShape where Value == Counterexample.Arrow {
  fileprivate static var arrow: JSONShape {
    .object { reader in
      let to = reader.required("to", .string)
      let label = reader.required("label", .string)
      let isWrite = reader.required("isWrite", .boolean)
      guard let to, let label, let isWrite else { return nil }
      return Counterexample.Arrow(to: to, label: label, isWrite: isWrite)
    }
  }
}

extension JSONShape where Value == Counterexample.Execution {
  fileprivate static var execution: JSONShape {
    .object { reader in
      let vm = reader.required("vm", .string)
      let hosts = reader.required("hosts", .array(of: .string))
      guard let vm, let hosts else { return nil }
      return Counterexample.Execution(vm: vm, hosts: hosts)
    }
  }
}

extension JSONShape where Value == Counterexample.Alternative {
  fileprivate static var alternative: JSONShape {
    .object { reader in
      let actor = reader.required("actor", .string)
      let phrase = reader.required("step", .string)
      guard let actor, let phrase else { return nil }
      return Counterexample.Alternative(actor: actor, phrase: phrase)
    }
  }
}
