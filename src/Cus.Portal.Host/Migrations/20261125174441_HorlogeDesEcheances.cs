using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cus.Portal.Host.Migrations
{
    /// <inheritdoc />
    public partial class HorlogeDesEcheances : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "certificat_code",
                schema: "echeances",
                table: "echeances",
                type: "character varying(12)",
                maxLength: 12,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "certificat_fichier_id",
                schema: "echeances",
                table: "echeances",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "certifiee_le",
                schema: "echeances",
                table: "echeances",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "delai",
                schema: "echeances",
                table: "echeances",
                type: "character varying(30)",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "est_annulee",
                schema: "echeances",
                table: "echeances",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "fondement_du_silence",
                schema: "echeances",
                table: "echeances",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "origine_le",
                schema: "echeances",
                table: "echeances",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "pauses",
                schema: "echeances",
                table: "echeances",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'::jsonb");

            migrationBuilder.AddColumn<string>(
                name: "prorogations",
                schema: "echeances",
                table: "echeances",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'::jsonb");

            migrationBuilder.AddColumn<string>(
                name: "silence_vaut",
                schema: "echeances",
                table: "echeances",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "Rien");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "suspendue_le",
                schema: "echeances",
                table: "echeances",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "repute_le",
                schema: "appels",
                table: "avis",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "repute_vaut",
                schema: "appels",
                table: "avis",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "suspendu_le",
                schema: "appels",
                table: "avis",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "silence_de_l_avis",
                schema: "appels",
                table: "appels",
                type: "jsonb",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_echeances_a_certifier",
                schema: "echeances",
                table: "echeances",
                columns: new[] { "espace_id", "due_le" },
                filter: "silence_vaut in ('ReputeFavorable', 'ReputeDonne') and certifiee_le is null");

            migrationBuilder.CreateIndex(
                name: "ix_echeances_certificat_fichier_id",
                schema: "echeances",
                table: "echeances",
                column: "certificat_fichier_id",
                filter: "certificat_fichier_id is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_echeances_a_certifier",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropIndex(
                name: "ix_echeances_certificat_fichier_id",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropColumn(
                name: "certificat_code",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropColumn(
                name: "certificat_fichier_id",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropColumn(
                name: "certifiee_le",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropColumn(
                name: "delai",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropColumn(
                name: "est_annulee",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropColumn(
                name: "fondement_du_silence",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropColumn(
                name: "origine_le",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropColumn(
                name: "pauses",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropColumn(
                name: "prorogations",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropColumn(
                name: "silence_vaut",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropColumn(
                name: "suspendue_le",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropColumn(
                name: "repute_le",
                schema: "appels",
                table: "avis");

            migrationBuilder.DropColumn(
                name: "repute_vaut",
                schema: "appels",
                table: "avis");

            migrationBuilder.DropColumn(
                name: "suspendu_le",
                schema: "appels",
                table: "avis");

            migrationBuilder.DropColumn(
                name: "silence_de_l_avis",
                schema: "appels",
                table: "appels");
        }
    }
}
