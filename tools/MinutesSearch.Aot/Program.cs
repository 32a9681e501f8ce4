using MinutesSearch.Parsing;

// Parses the files that are named and prints each as a line of JSON. tools/MinutesSearch.Aot/check compiles it to a native program,
// and compares what that prints with what the same program prints on the runtime.
await foreach (var file in MinutesParser.ParseFilesAsync(args))
    Console.WriteLine(MinutesJson.Serialize(file.Document ?? throw file.Failure!));
