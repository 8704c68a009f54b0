import Testing

@testable import Spec

struct SendErrorTests {
  @Test(arguments: Spec.Stream.allCases.filter { $0 != .none && $0 != .broken })
  func `whatever is under way, the stream ends`(stream: Spec.Stream) {
    take(.sendError, by: .receiver) { $0.local.receiver.stream = stream }.expect(
      .done, changes: ["host1 vm1 stream: \(stream) → broken"])
  }

  @Test(arguments: [Spec.Stream.none, .broken])
  func `nobody is told who is not there any more`(stream: Spec.Stream) {
    take(.sendError, by: .receiver) { $0.local.receiver.stream = stream }.expect(.done)
  }
}
