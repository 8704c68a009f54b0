public import Spec

/// A randomly generated model: the name of a design, changes to it, and what may happen.
public struct GeneratedModel: Sendable {
  /// The name of the design.
  public var design: String
  /// The changes to it, in order.
  public var changes: [Change] = []
  /// The pool and what may happen, with the design before the changes.
  public var model: Model

  /// A model of a design without changes.
  public init(design: String, model: Model) {
    self.design = design
    self.model = model
  }

  /// The model file as text.
  ///
  /// - Parameter folder: the folder with the design files; nil for the one that the program finds.
  public func text(designsIn folder: String? = nil) -> String {
    let path = folder.map { "\($0)/\(design).jsonc" } ?? design
    let pool = "{ \"hosts\": \(model.hostCount), \"vms\": \(model.initially.count)\(haText) }"
    let places = model.initially.enumerated().map { "{ \"vm\": \($0), \($1.text) }" }
    var parts = ["\"title\": \"A generated model\"", "\"design\": \"\(path)\""]
    if !changes.isEmpty {
      let lines = changes.map { "    \($0.text)" }
      parts.append("\"changes\": [\n\(lines.joined(separator: ",\n"))\n  ]")
    }
    parts += ["\"pool\": \(pool)", "\"initially\": [\(places.joined(separator: ", "))]"]
    parts += [
      section("requests", Operation.allCases, model.requests, \.spelling) {
        $0.choosesHost ? "to" : nil
      },
      section("guest", GuestAction.allCases, model.guest, \.spelling) { _ in "hosts" },
      section("operator", OperatorAction.allCases, model.operatorActions, \.spelling) {
        $0.concernsVM ? nil : "hosts"
      },
      section(
        "faults", Fault.allCases, model.faults, \.spelling,
        more: model.faultsInAll.map { "\"inAll\": \($0)" }
      ) { _ in "hosts" },
    ].compactMap(\.self)
    if !model.protected.isEmpty {
      parts.append("\"protected\": \(model.protected.map(\.index))")
    }
    return "{\n" + parts.map { "  \($0)" }.joined(separator: ",\n") + "\n}\n"
  }

  private var haText: String { model.hasHA ? ", \"ha\": true" : "" }

  /// One member of the file, with what may happen in the order of the vocabulary; nil if nothing
  /// may.
  private func section<Kind: Hashable>(
    _ key: String, _ kinds: [Kind], _ allowances: [Kind: Allowance],
    _ spelling: (Kind) -> String, more: String? = nil, hostsKey: (Kind) -> String?
  ) -> String? {
    var members = kinds.compactMap { kind in
      allowances[kind].map { "\"\(spelling(kind))\": \($0.text(hostsKey: hostsKey(kind)))" }
    }
    if let more { members.append(more) }
    return members.isEmpty ? nil : "\"\(key)\": { \(members.joined(separator: ", ")) }"
  }
}

extension InitialVM {
  /// The member of a model file.
  fileprivate var text: String {
    switch self {
    case .running(let host): "\"running\": { \"on\": \(host.index) }"
    case .halted: "\"halted\": true"
    case .suspended: "\"suspended\": true"
    }
  }
}

extension Allowance {
  /// The value in a model file: a number if nothing else needs to be said.
  fileprivate func text(hostsKey: String?) -> String {
    var members = ["\"budget\": \(budget)"]
    if let hostsKey, let hosts { members.append("\"\(hostsKey)\": \(hosts.map(\.index))") }
    if let vms { members.append("\"vms\": \(vms.map(\.index))") }
    if isSure { members.append("\"sure\": true") }
    return members.count == 1 ? "\(budget)" : "{ \(members.joined(separator: ", ")) }"
  }
}
