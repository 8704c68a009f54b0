import Spec

/// A constraint of `--with`: `X`, `not X` or `X before Y`, where X is a step, a procedure, a request, an
/// action or a fault, with `@host1` or `@vm0` where wanted.
enum WatchExpression {
  /// The automaton of some constraints for a model.
  ///
  /// - Throws: every mistake in them.
  static func watch(
    _ expressions: [String], for machine: PoolMachine
  ) throws(Mistakes) -> Watch {
    var constraints: [Watch.Constraint] = []
    var diagnostics: [Diagnostic] = []
    for expression in expressions {
      do throws(Mistakes) { constraints.append(try constraint(expression, machine)) } catch {
        diagnostics += error.diagnostics
      }
    }
    if expressions.count > Watch.maximumCount {
      diagnostics.append(
        Diagnostic(
          message: "found \(expressions.count) constraints, expected at most \(Watch.maximumCount)")
      )
    }
    guard diagnostics.isEmpty else { throw Mistakes(diagnostics) }
    return Watch(constraints)
  }

  private static func constraint(
    _ expression: String, _ machine: PoolMachine
  ) throws(Mistakes) -> Watch.Constraint {
    let parts = expression.split(separator: " ").map(String.init)
    switch (parts.count, parts.first, parts.dropFirst().first) {
    case (1, let name?, _): return .occurs(try pattern(name, machine))
    case (2, "not", let name?): return .never(try pattern(name, machine))
    case (3, let name?, "before"):
      return .precedes(try pattern(name, machine), try pattern(parts[2], machine))
    default:
      throw Mistakes([
        Diagnostic(
          message: "found the constraint \(expression.quoted), expected \"X\", \"not X\" or "
            + "\"X before Y\"")
      ])
    }
  }

  private static func pattern(
    _ text: String, _ machine: PoolMachine
  ) throws(Mistakes) -> Watch.Pattern {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    var pattern = Watch.Pattern(try subject(parts[0], machine))
    for place in parts.dropFirst() {
      let hosts = (0..<machine.size.hostCount).map(Host.init)
      let vms = (0..<machine.size.vmCount).map(VM.init)
      if let host = hosts.first(where: { $0.phrase == place }) {
        pattern.host = host
      } else if let vm = vms.first(where: { $0.phrase == place }) {
        pattern.vm = vm
      } else {
        let known = hosts.map(\.phrase) + vms.map(\.phrase)
        throw Mistakes([
          Diagnostic(
            message: "found \("@\(place)".quoted) in \(text.quoted), expected one of "
              + Phrases.quotedList(known.map { "@" + $0 }, "or"))
        ])
      }
    }
    return pattern
  }

  private static func subject(
    _ name: String, _ machine: PoolMachine
  ) throws(Mistakes) -> Watch.Subject {
    let program = machine.program
    let steps = program.instructions.indices.map { position in
      position != 0
        && (program.instructions[position].kind.spelling == name
          || program.procedureNames[position] == name
          || program.procedure(at: position)?.spelling == name)
    }
    if steps.contains(true) { return .steps(steps) }
    for operation in Spec.Operation.allCases
    where operation.spelling == name || operation.phrase == name {
      return .request(operation)
    }
    for action in OperatorAction.allCases where action.spelling == name || action.phrase == name {
      return .operatorAction(action)
    }
    if let fault = Fault.allCases.first(where: { $0.spelling == name }) { return .fault(fault) }
    if let action = GuestAction.allCases.first(where: { $0.spelling == name }) {
      return .guest(action)
    }
    let known = known(in: machine)
    let exists = StepKind(spelling: name) != nil
    let nearest =
      exists ? ", a step that this model never takes" : NearestName.phrase(for: name, among: known)
    throw Mistakes([
      Diagnostic(
        message: "found \(name.quoted) in a constraint\(nearest)",
        remedy: nearest.isEmpty
          ? "expected a step, a procedure, a request, an action or a fault" : nil)
    ])
  }

  private static func known(in machine: PoolMachine) -> [String] {
    let program = machine.program
    var names: [String] = program.instructions.dropFirst().map(\.kind.spelling)
    names += program.procedureNames.dropFirst()
    names += Spec.Operation.allCases.map(\.spelling)
    names += Fault.allCases.map(\.spelling)
    names += GuestAction.allCases.map(\.spelling)
    names += OperatorAction.allCases.map(\.spelling)
    return names
  }
}
