/// The interchangeable hosts, VMs and calls of a model, and why others are not interchangeable.
///
/// No property can tell when alike things change places. Hosts are alike when the initial state and
/// everything that may happen treat them the same; the initial master is unlike all others. Every
/// step then treats them the same too, except one that takes up the hosts in order.
public struct Likeness: Equatable, Sendable {
  /// The reasons why hosts or VMs do not change places.
  public enum Obstacle: Equatable, Sendable {
    /// Symmetry was not requested.
    case switchedOff
    /// The model does not treat any two of them the same.
    case nothingAlike
    /// A procedure that the model can run takes them up in order.
    case order(procedure: String)
  }

  /// The hosts that are alike; each group is in order and has at least two.
  public private(set) var hosts: [[Host]] = []
  /// The VMs that are alike; each group is in order and has at least two.
  public private(set) var vms: [[VM]] = []
  /// Whether call slots change places; there must be at least two.
  public private(set) var hasCalls = false
  /// Why no hosts change places, nil when some do.
  public private(set) var hostObstacle: Obstacle? = .switchedOff
  /// Why no VMs change places, nil when some do.
  public private(set) var vmObstacle: Obstacle? = .switchedOff

  /// No symmetry: nothing changes places.
  init() {}

  /// Finds what is alike in a model with its compiled design.
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

  /// The groups of alike elements, without groups of one.
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
  /// Whether two hosts may change places; neither may be the initial master.
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
