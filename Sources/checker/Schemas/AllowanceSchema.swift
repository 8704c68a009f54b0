import Spec

/// The schemas of allowances.
enum AllowanceSchema {
  /// The requests of clients.
  static let requests = JSONSchema.object(
    Operation.allCases.map { allowance($0.spelling, $0.sentence, $0.allowanceKeys) }
  ).described(
    "How often clients may request each operation: \(PoolSize.maximumCallCount) in all, with one "
      + "for each protected VM.")

  /// The actions of guests.
  static let guest = JSONSchema.object(
    GuestAction.allCases.map { allowance($0.spelling, $0.sentence, $0.allowanceKeys) }
  ).described("How often guests may act of their own accord.")

  /// The actions of operators.
  static let operatorActions = JSONSchema.object(
    OperatorAction.allCases.map { allowance($0.spelling, $0.sentence, $0.allowanceKeys) }
  ).described("How often an operator may act; what the operator claims may be wrong.")

  /// The faults.
  static let faults = JSONSchema.object(
    Fault.allCases.map { allowance($0.spelling, $0.sentence, $0.allowanceKeys) }
      + [
        .optional(
          "inAll",
          .integer(in: 1...Allowance.maximumBudget).described(
            "How often faults of any kind may strike in total; without it, only the budget of each "
              + "counts."))
      ]
  ).described("How often each fault may strike, between any two steps.")

  /// The allowances, by the keys that they may have in addition to their budget.
  static var definitions: [NamedSchema] {
    let all =
      Operation.allCases.map(\.allowanceKeys) + GuestAction.allCases.map(\.allowanceKeys)
      + OperatorAction.allCases.map(\.allowanceKeys) + Fault.allCases.map(\.allowanceKeys)
    var definitions: [NamedSchema] = []
    for keys in all where !definitions.contains(where: { $0.name == name(of: keys) }) {
      definitions.append(NamedSchema(name: name(of: keys), schema: schema(keys)))
    }
    return definitions
  }

  private static func allowance(
    _ name: String, _ sentence: String, _ keys: AllowanceKeys
  ) -> JSONSchema.Key {
    .optional(name, .reference(self.name(of: keys)).described(sentence))
  }

  private static func name(of keys: AllowanceKeys) -> String {
    let parts = [
      keys.hosts, keys.hasVMs ? "vms" : nil, keys.mayBeSure ? "sure" : nil,
      keys.mayBeElsewhere ? "elsewhere" : nil,
    ]
    return (["allowance"] + parts.compactMap(\.self)).joined(separator: ".")
  }

  /// A number, or an object with the number and the hosts and VMs.
  private static func schema(_ keys: AllowanceKeys) -> JSONSchema {
    let budget = JSONSchema.integer(in: 0...Allowance.maximumBudget)
    let object = keys.all.map { key -> JSONSchema.Key in
      let schema: JSONSchema =
        switch key.name {
        case AllowanceKeys.budget.name: budget
        case keys.hosts:
          .array(of: PoolSchema.host, count: 1...Host.maximumCount).with("uniqueItems", true)
        case "vms": .array(of: PoolSchema.vm, count: 1...VM.maximumCount).with("uniqueItems", true)
        default: .boolean
        }
      return JSONSchema.Key(
        name: key.name, schema: schema.described(key.sentence),
        isRequired: key.name == AllowanceKeys.budget.name)
    }
    return budget.or(.object(object))
  }
}
