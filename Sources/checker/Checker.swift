/// The command line.
@main
enum Checker {
  static func main() {}
}
