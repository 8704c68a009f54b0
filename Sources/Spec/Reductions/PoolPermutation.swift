/// Hosts and VMs changing places.
struct PoolPermutation: BitwiseCopyable, Sendable {
  /// The place to which each host goes.
  var hosts = PerHost<Host> { Host($0) }
  /// The place to which each VM goes.
  var vms = PerVM<VM> { VM($0) }

  /// Everything stays.
  init() {}

  /// Every permutation of what is alike, beginning with the one that changes nothing.
  static func all(of likeness: Likeness) -> [PoolPermutation] {
    var all = [PoolPermutation()]
    for group in likeness.hosts {
      all = all.flatMap { permutation in
        orders(of: group).map { order in
          var permutation = permutation
          for (host, place) in zip(group, order) { permutation.hosts[host.index] = place }
          return permutation
        }
      }
    }
    for group in likeness.vms {
      all = all.flatMap { permutation in
        orders(of: group).map { order in
          var permutation = permutation
          for (vm, place) in zip(group, order) { permutation.vms[vm.index] = place }
          return permutation
        }
      }
    }
    return all
  }

  /// Every order of some elements, beginning with their own.
  private static func orders<Element>(of elements: [Element]) -> [[Element]] {
    guard !elements.isEmpty else { return [[]] }
    return elements.indices.flatMap { index in
      var rest = elements
      let first = rest.remove(at: index)
      return orders(of: rest).map { [first] + $0 }
    }
  }

  /// The place of a host.
  func callAsFunction(_ host: Host) -> Host { hosts[host.index] }

  /// The place of a VM.
  func callAsFunction(_ vm: VM) -> VM { vms[vm.index] }

  /// What a reference refers to after the change.
  func callAsFunction(_ reference: HostReference) -> HostReference {
    reference.host.map { HostReference(self($0)) } ?? .null
  }

  /// A set of VMs, one bit a VM, after the change.
  func callAsFunction(vmsIn bits: UInt8) -> UInt8 {
    guard bits != 0 else { return 0 }
    var moved: UInt8 = 0
    for index in vms.indices where bits & 1 << UInt8(index) != 0 {
      moved |= 1 << vms[index].rawValue
    }
    return moved
  }
}
