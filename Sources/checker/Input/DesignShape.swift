import Spec

/// A design file as read, with the design that it extends not yet loaded.
struct DesignDeclaration: Sendable {
  var name: String
  var source: String?
  /// The design that it extends; nil if it has procedures of its own.
  var extended: Located<String>?
  /// The changes to the design that it extends.
  var changes: [Change] = []
  var procedures: [ProcedureDeclaration] = []
}

extension JSONShape where Value == DesignDeclaration {
  /// A design file: one with `procedures`, or one with `extends` and `changes`.
  static func design(in file: SourceFile) -> JSONShape {
    .object { reader in
      _ = reader.optional("$schema", .string)
      let name = reader.required("design", .string)
      let source = reader.optional("source", .string)
      let extended = reader.optional("extends", .located(.string))
      guard extended != nil else {
        let procedures = reader.required("procedures", .procedures(in: file))
        guard let name, let procedures else { return nil }
        return DesignDeclaration(name: name, source: source, procedures: procedures)
      }
      let changes = reader.optional(
        "changes", JSONShape<[Change]>.array(of: .change(in: file)), default: [])
      guard let name else { return nil }
      return DesignDeclaration(name: name, source: source, extended: extended, changes: changes)
    }
  }
}

extension JSONShape where Value == [ProcedureDeclaration] {
  /// The procedures of a design: each an array of steps, or an object that adds a common clean-up.
  fileprivate static func procedures(in file: SourceFile) -> JSONShape {
    JSONShape<[NamedValue<ProcedureBody>]>.members(of: .procedureBody(in: file)).map {
      members, _, _ in
      members.map { member in
        let name = Declared(member.name, at: Origin(file, member.position))
        var procedure = ProcedureDeclaration(name, steps: member.value.steps)
        procedure.onFailure = member.value.onFailure
        return procedure
      }
    }
  }
}

/// The value for the name of a procedure.
private struct ProcedureBody: Sendable {
  var steps: [StepDeclaration]
  var onFailure: Declared<String>?
}

extension JSONShape where Value == ProcedureBody {
  fileprivate static func procedureBody(in file: SourceFile) -> JSONShape {
    let steps = JSONShape<[StepDeclaration]>.array(of: .step(in: file))
    let withCleanUp = JSONShape<ProcedureBody>.object { reader in
      let onFailure = reader.optional("onFailure", .declared(in: file))
      let steps = reader.required("steps", steps)
      return steps.map { ProcedureBody(steps: $0, onFailure: onFailure) }
    }
    return JSONShape(expected: "an array of steps, or an object with \"steps\"") { node, context in
      if case .array = node.value {
        return steps.read(node, &context).map { ProcedureBody(steps: $0, onFailure: nil) }
      }
      if case .object = node.value { return withCleanUp.read(node, &context) }
      context.note(unsuitable: node, expected: "an array of steps, or an object with \"steps\"")
      return nil
    }
  }
}
