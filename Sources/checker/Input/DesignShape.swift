import Spec

extension JSONShape where Value == Design {
  /// A design file.
  static var design: JSONShape {
    .object { reader in
      _ = reader.optional("$schema", .string)
      let name = reader.required("design", .string)
      let source = reader.optional("source", .string, default: "")
      let procedures = reader.required("procedures", .procedures)
      guard let name, let procedures else { return nil }
      return Design(name: name, source: source, procedures: procedures)
    }
  }
}

extension JSONShape where Value == [ProcedureDeclaration] {
  /// The procedures of a design: each an array of steps, or an object that adds a common clean-up.
  fileprivate static var procedures: JSONShape {
    JSONShape<[NamedValue<ProcedureBody>]>.members(of: .procedureBody).map { members, _, _ in
      members.map { member in
        let name = Declared(member.name, at: Origin(.design, member.position))
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
  fileprivate static var procedureBody: JSONShape {
    let steps = JSONShape<[StepDeclaration]>.array(of: .step(in: .design))
    let withCleanUp = JSONShape<ProcedureBody>.object { reader in
      let onFailure = reader.optional("onFailure", .declared(in: .design))
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
