namespace DataPlatform.Tests.Platform.Dss.Configure;

/// <summary>
/// Commands in place of DSS's and AWS's: they note their arguments and work on files beside them. What the shell can do
/// itself they have no process for, as there are thousands of calls.
/// </summary>
internal static class FakeCommands
{
    /// <summary>DSS's command, which makes, lists and deletes API keys.</summary>
    public const string Dsscli = """
        #!/bin/sh
        home=${0%/*}
        printf 'dsscli %s\n' "$*" >>"$home/calls"
        command=$1
        case $command in
        api-key-create)
            while [ $# -gt 1 ]; do
                [ "$1" = --label ] && label=$2
                shift
            done
            printf 'api-key-%s\n%s\n' $$ "$label" >"$home/keys/id$$"
            printf '[{"id":"id%s","key":"api-key-%s","label":"%s"}]\n' $$ $$ "$label"
            ;;
        api-keys-list)
            comma=
            printf '['
            for file in "$home"/keys/*; do
                [ -e "$file" ] || continue
                { read -r _; read -r label; } <"$file"
                printf '%s{"id":"%s","key":"******","label":"%s"}' "$comma" "${file##*/}" "$label"
                comma=,
            done
            printf ']\n'
            ;;
        api-key-delete)
            [ -e "$home/keys/$2" ] || { echo "No such key" >&2; exit 1; }
            rm "$home/keys/$2"
            ;;
        *)
            echo "unknown command $command" >&2
            exit 2
            ;;
        esac
        """;

    /// <summary>AWS's command, which answers the values of secrets and takes statements of SQL.</summary>
    public const string Aws = """
        #!/bin/sh
        home=${0%/*}
        printf 'aws %s\n' "$*" >>"$home/calls"
        case "$1 $2" in
        "redshift-data describe-statement")
            echo '{"Id":"statement","Status":"FINISHED"}'
            exit
            ;;
        redshift-data*)
            IFS= read -r statement
            printf '%s\n' "$statement" >>"$home/statements"
            echo '{"Id":"statement"}'
            exit
            ;;
        esac
        while [ $# -gt 1 ]; do
            [ "$1" = --secret-id ] && name=$2
            shift
        done
        file=$home/secrets/$name
        [ -e "$file" ] || { echo "An error occurred (ResourceNotFoundException)" >&2; exit 254; }
        IFS= read -r secret <"$file"
        printf '%s\n' "$secret"
        """;
}
