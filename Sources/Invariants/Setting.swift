import Spec

/// The constants of a pool: the program that it runs, and its size.
struct Setting: Sendable {
  let program: Program
  let size: PoolSize

  /// The hosts of the pool.
  var hosts: some Sequence<Host> { (0..<size.hostCount).lazy.map { Host($0) } }

  /// The VMs of the pool.
  var vms: some Sequence<VM> { (0..<size.vmCount).lazy.map { VM($0) } }
}
