import Testing

@testable import Spec

struct OwnFailureTests {
  /// The mistakes of the small design with one step that says how it fails.
  private func mistakes(_ name: String, _ index: Int, fails: String) -> [String] {
    var design = Design.small
    design.procedures[design.index(of: name) ?? 0].steps[index].fails = Declared(fails)
    return SpecTests.mistakes(in: design)
  }

  @Test func `a step may say that it may fail by itself, or that it never does`() {
    for value in OwnFailure.allCases {
      #expect(mistakes("start.xenopsd", 1, fails: value.spelling).isEmpty)
    }
  }

  @Test func `any other value is a mistake`() {
    #expect(
      mistakes("start.xenopsd", 1, fails: "always") == [
        "\"always\" is not a value of \"fails\" of \"buildDomain\"; it is one of never, possibly"
      ])
  }

  @Test func `a step that another thread moves on cannot fail by itself`() {
    #expect(
      mistakes("start.host", 2, fails: "possibly") == [
        "\"awaitOperation\" cannot have \"fails\" here: another thread moves it on, so it never "
          + "fails by itself; leave it out"
      ])
  }

  @Test func `the head of a loop cannot fail by itself`() {
    #expect(
      mistakes("xapi.start", 0, fails: "possibly") == [
        "\"forEachVM\" cannot have \"fails\" here: it only begins a loop, so nothing of it can "
          + "fail; leave it out"
      ])
  }

  @Test func `the first step of an idle thread cannot fail by itself`() {
    #expect(
      mistakes("start.master", 0, fails: "possibly") == [
        "\"admit\" cannot have \"fails\" here: it is taken together with the request, and a request "
          + "that fails at once changes nothing; leave it out"
      ])
    #expect(
      mistakes("event", 0, fails: "possibly") == [
        "\"takeEvent\" cannot have \"fails\" here: the thread is idle until it is taken, and a "
          + "failure would change nothing; leave it out"
      ])
  }

  @Test func `a call has no failure of its own`() {
    #expect(
      mistakes("event", 6, fails: "possibly") == [
        "\"call\" makes no sense here: \"fails\" belongs to the steps of the procedure that is called"
      ])
  }

  @Test func `a clean-up makes sense for a step that may only fail by itself`() {
    var design = Design.small
    let host = design.index(of: "start.host") ?? 0
    design.procedures[host].steps[1].onFailure = Declared("start.failed")
    #expect(
      SpecTests.mistakes(in: design) == [
        "\"queueOperation\" cannot fail, so \"onFailure\" has no effect; leave it out"
      ])
    design.procedures[host].steps[1].fails = Declared("possibly")
    #expect(SpecTests.mistakes(in: design).isEmpty)
  }
}
