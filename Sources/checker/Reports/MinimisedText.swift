import Invariants
import Spec

/// Reports what a model could do without.
struct MinimisedText {
  let result: MinimisedModel

  /// The lines for standard error.
  var text: String {
    let name = result.property.rawValue
    let parts = self.lines("dropped", droppedParts) + self.lines("narrowed", narrowedParts)
    let isSmaller = !parts.isEmpty || before.size != after.size
    var lines = [
      "\(result.path): "
        + (isSmaller
          ? "\(name) is violated also in this smaller model" : "no part of it can be left out")
    ]
    lines += sizes.map { "  \($0.padded(to: Self.width))\($1)" } + parts
    let explored = Count.phrase(result.exploredCount, "smaller model")
    lines.append(
      result.undecidedCount == 0
        ? "\(explored) explored: without any single part of this one, \(name) is not violated"
        : "\(explored) explored; for \(result.undecidedCount) of them a limit left it open whether "
          + "\(name) is violated, so this one may not be minimal")
    return lines.joined(separator: "\n") + "\n"
  }

  private static let width = 16

  private var before: ModelDeclaration { result.before.declaration }
  private var after: ModelDeclaration { result.file.declaration }

  private var sizes: [(String, String)] {
    let sizes = [
      ("hosts", Self.change(before.hostCount, after.hostCount)),
      ("VMs", Self.change(before.initially.count, after.initially.count)),
      ("requests", budgets(of: CastRole.requests)), ("faults", budgets(of: CastRole.faults)),
      ("actions", budgets(of: CastRole.actions)),
      ("changes", Self.change(before.changes.count, after.changes.count)),
      ("states", Self.change(result.before.states, result.after?.states) + " until it breaks"),
      ("counterexample", Self.change(result.before.steps, result.after?.steps) + " steps"),
    ]
    return sizes.filter { $0.1 != "0" }
  }

  private func budgets(of roles: [CastRole]) -> String {
    Self.change(before.budget(of: roles), after.budget(of: roles))
  }

  private static func change(_ before: Int, _ after: Int?) -> String {
    guard let after else { return "\(NumberFormat.grouped(before)) → not measured" }
    let numbers = before == after ? [after] : [before, after]
    return numbers.map(NumberFormat.grouped).joined(separator: " → ")
  }
}

extension MinimisedText {
  /// The parts that the smaller model does not have, or has less often.
  private var droppedParts: [String] {
    var parts: [String] = []
    for role in CastRole.all {
      let (old, new) = (before[role]?.budget ?? 0, after[role]?.budget ?? 0)
      guard old > new else { continue }
      parts.append(new == 0 ? role.phrase : "\(role.phrase) (\(old) → \(new))")
    }
    if let inAll = before.faultsInAll, after.faultsInAll != inAll {
      parts.append("the limit of \(inAll) on all faults")
    }
    if before.protected.count > after.protected.count { parts.append("protected VMs") }
    if before.hasHA, !after.hasHA { parts.append("high availability") }
    if !before.rebootsOnInternalShutdown, after.rebootsOnInternalShutdown {
      parts.append("ha_reboot_vm_on_internal_shutdown")
    }
    let kept = after.changes.map(\.phrase)
    return parts + before.changes.map(\.phrase).filter { !kept.contains($0) }.map { "“\($0)”" }
  }

  /// The places to which the smaller model restricts what it has.
  private var narrowedParts: [String] {
    CastRole.all.compactMap { role in
      guard let old = before[role], let new = after[role] else { return nil }
      var places: [String] = []
      if let hosts = new.hosts, hosts.count < old.hosts?.count ?? before.hostCount {
        places += hosts.map(\.phrase)
      }
      if let vms = new.vms, vms.count < old.vms?.count ?? before.initially.count {
        places += vms.map(\.phrase)
      }
      return places.isEmpty ? nil : "\(role.phrase) (\(places.joined(separator: ", ")))"
    }
  }

  private func lines(_ title: String, _ parts: [String]) -> [String] {
    guard !parts.isEmpty else { return [] }
    let line = "  \(title.padded(to: Self.width))\(parts.joined(separator: "; "))"
    return TextLine.wrap(line, indentation: Self.width + 2)
  }
}

extension ModelDeclaration {
  /// The numbers of hosts and of VMs.
  fileprivate var size: [Int] { [hostCount, initially.count] }

  /// The sum of some budgets.
  fileprivate func budget(of roles: [CastRole]) -> Int {
    roles.reduce(0) { $0 + (self[$1]?.budget ?? 0) }
  }
}
