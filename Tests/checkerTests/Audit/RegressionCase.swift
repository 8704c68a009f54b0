import Invariants

/// A model for which the search once gave a wrong verdict, with the correct one.
///
/// The numbers are those without reductions.
struct RegressionCase: Sendable, CustomStringConvertible {
  var description: String
  var model: ModelSource
  var states: Int
  var generated: Int
  var depth: Int
  /// The properties that are violated, each with the length of a shortest counterexample.
  var violated: [Property: Int] = [:]
  /// The landmarks that are reached.
  var reached: Set<Property> = []

  init(
    _ description: String, _ model: ModelSource, states: Int, generated: Int, depth: Int,
    violated: [Property: Int] = [:], reached: Set<Property> = []
  ) {
    self.description = description
    self.model = model
    self.states = states
    self.generated = generated
    self.depth = depth
    self.violated = violated
    self.reached = reached
  }
}

extension ModelSource {
  /// A model of a shipped design with changes.
  static func changing(
    _ design: String, hosts: Int = 2, ha: Bool = false, vms: [String], _ changes: [String],
    _ more: String...
  ) -> ModelSource {
    let initially = vms.enumerated().map { #"{ "vm": \#($0), \#($1) }"# }
    return ModelSource(
      design: "\"\(Repository.path)/models/designs/\(design).jsonc\"",
      pool: #"{ "hosts": \#(hosts), "vms": \#(vms.count)\#(ha ? #", "ha": true"# : "") }"#,
      initially: "[\(initially.joined(separator: ", "))]",
      more: (changes.isEmpty ? [] : ["\"changes\": [\(changes.joined(separator: ", "))]"]) + more)
  }

  /// The places of VMs at the beginning.
  enum Place {
    static let halted = #""halted": true"#
    static let on0 = #""running": { "on": 0 }"#
    static let on1 = #""running": { "on": 1 }"#
  }
}
