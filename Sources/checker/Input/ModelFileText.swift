import Invariants
import Spec

/// A model file as text: it writes what ``JSONShape/model`` reads.
struct ModelFileText: Sendable {
  /// The content.
  var declaration: ModelDeclaration
  /// The value of `$schema`, nil if the file names no schema.
  var schema: String?
  /// The comments before the content, as in the file they come from.
  var comments = ""

  /// The whole file; keys stand in the order of the documentation.
  var text: String {
    let start = comments.isEmpty ? "" : comments + "\n"
    return start + JSONWriter.pretty(element)
  }

  private var element: JSONElement {
    let declaration = declaration
    return .object(present: [
      "$schema": schema.map { .string($0) },
      "title": .string(declaration.title),
      "question": declaration.question.map { .string($0) },
      "design": .string(declaration.design.value),
      "changes": declaration.changes.isEmpty
        ? nil : .array(declaration.changes.map(\.declaredElement)),
      "pool": declaration.poolElement,
      "initially": .array(declaration.initially.enumerated().map { $1.declaredElement(of: $0) }),
      "requests": .members(
        Operation.allCases.map { ($0.spelling, declaration.requests[$0], $0.allowanceKeys) }),
      "guest": .members(
        GuestAction.allCases.map { ($0.spelling, declaration.guest[$0], $0.allowanceKeys) }),
      "operator": .members(
        OperatorAction.allCases.map {
          ($0.spelling, declaration.operatorActions[$0], $0.allowanceKeys)
        }),
      "protected": declaration.protected.isEmpty
        ? nil : .array(declaration.protected.map { .integer($0.index) }),
      "faults": declaration.faultsElement,
      "expect": declaration.expectation?.declaredElement,
    ])
  }
}

extension ModelDeclaration {
  fileprivate var poolElement: JSONElement {
    .object(present: [
      "hosts": .integer(hostCount), "vms": .integer(initially.count),
      "ha": hasHA ? .boolean(true) : nil,
      "ha_reboot_vm_on_internal_shutdown": rebootsOnInternalShutdown ? nil : .boolean(false),
    ])
  }

  /// The faults with their budgets, and the budget of all of them; nil if there are none.
  var faultsElement: JSONElement? {
    let each = JSONElement.members(
      Fault.allCases.map { ($0.spelling, faults[$0], $0.allowanceKeys) })
    guard let faultsInAll else { return each }
    let inAll = JSONElement.Member(key: "inAll", value: .integer(faultsInAll))
    guard case .object(let members) = each else { return .object([inAll]) }
    return .object(members + [inAll])
  }
}

extension InitialVM {
  fileprivate func declaredElement(of vm: Int) -> JSONElement {
    switch self {
    case .running(let host):
      ["vm": .integer(vm), "running": ["on": .integer(Int(host.rawValue))]]
    case .halted: ["vm": .integer(vm), "halted": true]
    case .suspended: ["vm": .integer(vm), "suspended": true]
    }
  }
}

extension JSONElement {
  /// The allowances that are given, by name; nil if none is.
  fileprivate static func members(
    _ allowances: [(name: String, allowance: Allowance?, keys: AllowanceKeys)]
  ) -> JSONElement? {
    let members = allowances.compactMap { name, allowance, keys in
      allowance.map { Member(key: name, value: $0.declaredElement(keys)) }
    }
    return members.isEmpty ? nil : .object(members)
  }
}

extension Allowance {
  /// The budget alone where nothing else is given.
  fileprivate func declaredElement(_ keys: AllowanceKeys) -> JSONElement {
    var members = [JSONElement.Member(key: "budget", value: .integer(budget))]
    if let key = keys.hosts, let hosts {
      let list = JSONElement.array(hosts.map { .integer(Int($0.rawValue)) })
      members.append(.init(key: key, value: list))
    }
    if isElsewhere { members.append(.init(key: "elsewhere", value: true)) }
    if let vms {
      members.append(.init(key: "vms", value: .array(vms.map { .integer($0.index) })))
    }
    if isSure { members.append(.init(key: "sure", value: true)) }
    return members.count == 1 ? .integer(budget) : .object(members)
  }
}

extension Expectation {
  fileprivate var declaredElement: JSONElement? {
    var members: [JSONElement.Member] = []
    if let states { members.append(.init(key: "states", value: .integer(states))) }
    if let generated { members.append(.init(key: "generated", value: .integer(generated))) }
    if let depth { members.append(.init(key: "depth", value: .integer(depth))) }
    if let rest { members.append(.init(key: PinnedRest.key, value: .string(rest.rawValue))) }
    for property in Property.allCases {
      guard let verdict = verdicts[property] else { continue }
      let name = JSONElement.string(verdict.rawValue)
      let value = lengths[property].map { JSONElement.object(present: ["violated": .integer($0)]) }
      members.append(.init(key: property.rawValue, value: value ?? name))
    }
    return members.isEmpty ? nil : .object(members)
  }
}
