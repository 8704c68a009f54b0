extension Expander {
  /// The migration of a VM to a host loses its connection.
  mutating func migrationLinkLoss(_ host: Host, _ vm: VM) -> Transition? {
    let stream = before[host, vm].receiver.stream
    guard stream != .none, stream != .broken else { return nil }

    let transition = strike(.migrationLinkLoss, host, vm)
    context.local.receiver.stream = .broken
    return transition
  }
}
