namespace DataPlatform.Tests.Platform.Dss.Configure;

/// <summary>Commands in place of DSS's and AWS's: they note their arguments and work on files beside them.</summary>
internal static class FakeCommands
{
    /// <summary>DSS's command, which makes, lists and deletes API keys.</summary>
    public const string Dsscli = """
        #!/bin/sh
        home=$(dirname "$0")
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
        home=$(dirname "$0")
        printf 'aws %s\n' "$*" >>"$home/calls"
        case "$1 $2" in
        "redshift-data describe-statement")
            echo '{"Id":"statement","Status":"FINISHED"}'
            exit
            ;;
        redshift-data*)
            cat >>"$home/statements"
            echo '{"Id":"statement"}'
            exit
            ;;
        esac
        while [ $# -gt 1 ]; do
            [ "$1" = --secret-id ] && name=$2
            shift
        done
        file="$home/secrets/$(printf %s "$name" | tr / _)"
        [ -e "$file" ] || { echo "An error occurred (ResourceNotFoundException)" >&2; exit 254; }
        cat "$file"
        """;
}
