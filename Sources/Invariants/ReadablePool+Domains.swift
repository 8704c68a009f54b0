import Spec

extension ReadablePool {
  /// Whether a host has a domain of a VM, under any uuid.
  func hasDomain(of vm: VM, on host: Host) -> Bool {
    self[host, vm].hasCopies && self[host, vm].contains { !$0.has(.none) }
  }
}
