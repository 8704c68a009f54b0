/// Which things of a model are alike, so that no property can tell when they change places; and why
/// others are not.
///
/// Hosts are alike when the initial state and everything that may happen treat them the same; the
/// host that is the master at first is like no other. Every step then treats them the same too,
/// but for one that takes up the hosts in their order.
public struct Likeness: Equatable, Sendable {
  /// Why hosts or VMs do not change places.
  public enum Obstacle: Equatable, Sendable {
    /// It was not asked for.
    case switchedOff
    /// There are not two of them that the model treats the same.
    case nothingAlike
    /// A procedure that the model can run takes them up in their order.
    case order(procedure: String)
  }

  /// The hosts that are alike, each group in order; none of fewer than two.
  public private(set) var hosts: [[Host]] = []
  /// The VMs that are alike, each group in order; none of fewer than two.
  public private(set) var vms: [[VM]] = []
  /// Whether the slots of calls change places; there must be two of them.
  public private(set) var hasCalls = false
  /// Why no hosts change places, nil when some do.
  public private(set) var hostObstacle: Obstacle? = .switchedOff
  /// Why no VMs change places, nil when some do.
  public private(set) var vmObstacle: Obstacle? = .switchedOff

  /// Nothing changes places.
  init() {}

  /// What is alike in a model with its compiled design.
  init(_ machine: PoolMachine) {
    let model = machine.model
    hasCalls = model.size.callCount > 1
    let alikeHosts = Self.groups((1..<max(1, model.hostCount)).map { Host($0) }, model.treatsAlike)
    let alikeVMs = Self.groups(model.initially.indices.map { VM($0) }, model.treatsAlike)
    hostObstacle = alikeHosts.isEmpty ? .nothingAlike : machine.orderOfHosts
    vmObstacle = alikeVMs.isEmpty ? .nothingAlike : machine.orderOfVMs
    if hostObstacle == nil { hosts = alikeHosts }
    if vmObstacle == nil { vms = alikeVMs }
  }

  /// Whether nothing changes places.
  public var isNothing: Bool { hosts.isEmpty && vms.isEmpty && !hasCalls }

  /// The groups of more than one.
  private static func groups<Element>(
    _ elements: [Element], _ areAlike: (Element, Element) -> Bool
  ) -> [[Element]] {
    var groups: [[Element]] = []
    for element in elements {
      if let index = groups.firstIndex(where: { areAlike($0[0], element) }) {
        groups[index].append(element)
      } else {
        groups.append([element])
      }
    }
    return groups.filter { $0.count > 1 }
  }
}

extension Model {
  /// Whether two hosts, neither of them the first master, may change places.
  fileprivate func treatsAlike(_ first: Host, _ second: Host) -> Bool {
    let begins = { (host: Host) in self.initially.contains(.running(host)) }
    guard !begins(first), !begins(second) else { return false }
    return allowances.allSatisfy { allowance in
      guard let hosts = allowance.hosts else { return true }
      return hosts.contains(first) == hosts.contains(second)
    }
  }

  /// Whether two VMs may change places.
  fileprivate func treatsAlike(_ first: VM, _ second: VM) -> Bool {
    guard initially[first.index] == initially[second.index],
      protected.contains(first) == protected.contains(second)
    else { return false }
    return allowances.allSatisfy { allowance in
      guard let vms = allowance.vms else { return true }
      return vms.contains(first) == vms.contains(second)
    }
  }

  private var allowances: [Allowance] {
    Array(requests.values) + Array(guest.values) + Array(operatorActions.values)
      + Array(faults.values)
  }
}
