using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace MinutesSearch.Service.Settings;

/// <summary>Sets up the log as the settings say: on standard output, for people, for programs or for journald.</summary>
internal static class LogSettings
{
    private const string Time = "yyyy-MM-dd'T'HH:mm:ss.fff'Z' ";

    public static void Apply(ILoggingBuilder log, ServiceSettings settings)
    {
        log.ClearProviders();
        log.SetMinimumLevel(Enum.Parse<LogLevel>(settings.LogLevel, ignoreCase: true));
        // The framework's own steps say nothing to those who run the service; its warnings do.
        if (settings.LogLevel != "debug") log.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning);
        switch (settings.Log)
        {
            case "json":
                log.AddJsonConsole(options => SetTime(options));
                break;
            case "systemd":
                log.AddSystemdConsole();
                break;
            default:
                log.AddSimpleConsole(options =>
                {
                    options.SingleLine = true;
                    options.ColorBehavior = LoggerColorBehavior.Disabled;
                    SetTime(options);
                });
                break;
        }
    }

    private static void SetTime(ConsoleFormatterOptions options) => (options.UseUtcTimestamp, options.TimestampFormat) = (true, Time);
}
