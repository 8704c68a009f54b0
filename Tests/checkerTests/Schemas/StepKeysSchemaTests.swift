import Testing

@testable import checker

/// The keys of a step, as lines.
private func keys(of step: String) throws -> String {
  let definition = StepKeysSchema.definitions.first { $0.name == "keys.\(step)" }
  return JSONWriter.pretty(try #require(definition).schema.element)
}

@Test
func `a step that fails only with some value of a parameter has its clean-up only with that value`()
  throws
{
  #expect(
    try keys(of: "destroyDomain").hasSuffix(
      """
        "required": ["step", "name"],
        "additionalProperties": false,
        "dependentSchemas": {
          "onFailure": {
            "anyOf": [
              { "properties": { "unknown": { "const": "fails" } }, "required": ["unknown"] },
              { "properties": { "fails": { "const": "possibly" } }, "required": ["fails"] }
            ]
          }
        }
      }

      """))
}

@Test func `an optional parameter has its first value as the default`() throws {
  let definition = try #require(
    StepKeysSchema.definitions.first { $0.name == "keys.destroyDomain" })
  let properties = try #require(definition.schema.keywords.first { $0.key == "properties" }).value
  guard case .object(let keys) = properties else { preconditionFailure("keys are an object") }
  let unknown = try #require(keys.first { $0.key == "unknown" }?.value)
  #expect(
    JSONWriter.oneLine(unknown)
      == #"{ "description": "What happens when xenopsd does not know the uuid.", "#
      + #""enum": ["passed", "fails"], "enumDescriptions": ["There is nothing to do.", "#
      + #""The step fails, which ends the clean-up that it is part of."], "default": "passed" }"#)
}

@Test
func `a step that fails for no reason of its own has a clean-up only if it may fail by itself`()
  throws
{
  #expect(
    try keys(of: "markRebooting") == """
      {
        "type": "object",
        "properties": {
          "step": { "description": "The kind of step." },
          "fails": { "$ref": "#/$defs/ownFailure" },
          "onFailure": {
            "description": "The procedure that cleans up when the step fails.",
            "type": "string"
          }
        },
        "required": ["step"],
        "additionalProperties": false,
        "dependentSchemas": {
          "onFailure": { "properties": { "fails": { "const": "possibly" } }, "required": ["fails"] }
        }
      }

      """)
}

@Test func `a step that another thread moves on does not fail by itself`() throws {
  #expect(
    try keys(of: "awaitDestination") == """
      {
        "type": "object",
        "properties": {
          "step": { "description": "The kind of step." },
          "when": {
            "description": "The conditions, all of which must hold, or else the step is skipped.",
            "type": "array",
            "items": {
              "anyOf": [{ "$ref": "#/$defs/condition.powerState" }, { "$ref": "#/$defs/condition.place" }]
            }
          },
          "onFailure": {
            "description": "The procedure that cleans up when the step fails.",
            "type": "string"
          }
        },
        "required": ["step"],
        "additionalProperties": false
      }

      """)
}
