import Spec

/// The schema of the procedures of a design.
enum ProcedureSchema {
  /// Procedures by name.
  ///
  /// A procedure that something starts has the steps of its actor. Any other may have any step: it
  /// runs on the thread that calls it, or on the thread that it cleans up after.
  static var procedures: JSONSchema {
    let required = requiredNames
    let keys = ProcedureName.all.map { entry in
      JSONSchema.Key(
        name: entry.spelling,
        schema: .reference(name(of: entry.actor)).described(entry.sentence),
        isRequired: required.contains(entry.spelling))
    }
    return .object(keys, others: .reference("procedure")).described(
      "Procedures by name. Something starts those that are named here; others are called or clean "
        + "up.")
  }

  /// A procedure of any actor, and one of each.
  static var definitions: [NamedSchema] {
    [NamedSchema(name: "procedure", schema: procedure(of: .reference("step")))]
      + Actor.allCases.map { actor in
        let steps = JSONSchema.reference(StepSchema.name(of: actor))
        return NamedSchema(name: name(of: actor), schema: procedure(of: steps))
      }
  }

  /// The name of a procedure; editors suggest those that something starts.
  static var procedureName: JSONSchema {
    .anyOf([
      .choice(ProcedureName.all.map { (spelling: $0.spelling, sentence: $0.sentence) }), .string,
    ])
  }

  /// The procedures that every design needs: the compiler reports them missing in an empty design.
  private static var requiredNames: [String] {
    let nothing = Design(name: "", source: "", procedures: [])
    do throws(DesignMistakes) {
      _ = try ProgramBuilder.program(of: nothing, requests: [])
      return []
    } catch {
      return error.list.compactMap { mistake in
        guard case .missingProcedure(let name, neededFor: _) = mistake.problem else { return nil }
        return name
      }
    }
  }

  private static func name(of actor: Actor) -> String { "procedure.\(actor)" }

  private static func procedure(of step: JSONSchema) -> JSONSchema {
    let steps = JSONSchema.array(of: step, count: 1...Int.max)
    let withCleanUp = JSONSchema.object([
      .optional(
        "onFailure",
        .string.described(
          "The procedure that cleans up when a step without its own onFailure fails.")
      ),
      .required("steps", steps.described("The steps, in order.")),
    ])
    return steps.or(withCleanUp)
  }
}
