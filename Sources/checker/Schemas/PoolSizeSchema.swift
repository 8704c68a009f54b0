import Spec

/// The bounds that the size of a model's pool sets for the rest of the model.
enum PoolSizeSchema {
  /// The bounds for each number of hosts and of VMs.
  static var bounds: [JSONSchema] {
    // The largest pool needs no rule, because its bound already applies everywhere.
    (1..<Host.maximumCount).map { bound("hosts", $0, hosts(below: $0)) }
      + (1...VM.maximumCount).map { bound("vms", $0, vms(below: $0)) }
  }

  private static func bound(_ key: String, _ count: Int, _ rest: JSONSchema) -> JSONSchema {
    let size = JSONSchema.having([
      .required("pool", .having([.required(key, .constant(.integer(count)))]))
    ])
    return .rule(if: size, then: rest)
  }

  /// Only hosts of the pool are named.
  private static func hosts(below count: Int) -> JSONSchema {
    let host = JSONSchema(["maximum": .integer(count - 1)])
    let running = JSONSchema.having([.optional("on", host)])
    return .having([
      .optional("initially", elements(.having([.optional("running", running)]))),
      .optional("requests", allowances("to", host)),
      .optional("guest", allowances("hosts", host)),
      .optional("operator", allowances("hosts", host)),
      .optional("faults", allowances("hosts", host)),
    ])
  }

  /// Only VMs of the pool are named, and each of them once in the initial state.
  private static func vms(below count: Int) -> JSONSchema {
    let vm = JSONSchema(["maximum": .integer(count - 1)])
    let each = (0..<count).map { vm in
      JSONSchema([
        "contains": JSONSchema.having([.required("vm", .constant(.integer(vm)))]).element
      ])
    }
    let initially = JSONSchema([
      "minItems": .integer(count), "maxItems": .integer(count), "allOf": .schemas(each),
    ])
    return .having([
      .optional("initially", initially),
      .optional("requests", allowances("vms", vm)),
      .optional("guest", allowances("vms", vm)),
      .optional("operator", allowances("vms", vm)),
      .optional("protected", elements(vm)),
    ])
  }

  private static func elements(_ element: JSONSchema) -> JSONSchema {
    JSONSchema(["items": element.element])
  }

  /// The elements of a list under a key, in every allowance with that key.
  private static func allowances(_ key: String, _ element: JSONSchema) -> JSONSchema {
    let allowance = JSONSchema.having([.optional(key, elements(element))])
    return JSONSchema(["additionalProperties": allowance.element])
  }
}
