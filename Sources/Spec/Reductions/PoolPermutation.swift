/// A permutation of hosts and VMs.
struct PoolPermutation: BitwiseCopyable, Sendable {
  /// The new place of each host.
  var hosts = PerHost<Host> { Host($0) }
  /// The new place of each VM.
  var vms = PerVM<VM> { VM($0) }

  /// The identity.
  init() {}

  /// Every permutation of what is alike, beginning with the identity.
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

  /// Every order of the elements, beginning with their own.
  private static func orders<Element>(of elements: [Element]) -> [[Element]] {
    guard !elements.isEmpty else { return [[]] }
    return elements.indices.flatMap { index in
      var rest = elements
      let first = rest.remove(at: index)
      return orders(of: rest).map { [first] + $0 }
    }
  }

  /// The new place of a host.
  func callAsFunction(_ host: Host) -> Host { hosts[host.index] }

  /// The new place of a VM.
  func callAsFunction(_ vm: VM) -> VM { vms[vm.index] }

  /// The reference after the permutation.
  func callAsFunction(_ reference: HostReference) -> HostReference {
    reference.host.map { HostReference(self($0)) } ?? .null
  }

  /// A set of VMs, one bit per VM, after the permutation.
  func callAsFunction(vmsIn bits: UInt8) -> UInt8 {
    guard bits != 0 else { return 0 }
    var moved: UInt8 = 0
    for index in vms.indices where bits & 1 << UInt8(index) != 0 {
      moved |= 1 << vms[index].rawValue
    }
    return moved
  }
}
