using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cus.Portal.Host.Migrations
{
    /// <inheritdoc />
    public partial class Initiale : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "referentiel");

            migrationBuilder.EnsureSchema(
                name: "appels");

            migrationBuilder.EnsureSchema(
                name: "identite");

            migrationBuilder.EnsureSchema(
                name: "echeances");

            migrationBuilder.EnsureSchema(
                name: "journal");

            migrationBuilder.EnsureSchema(
                name: "documents");

            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,")
                .Annotation("Npgsql:PostgresExtension:unaccent", ",,");

            migrationBuilder.CreateTable(
                name: "appels",
                schema: "appels",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sigle = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    titre = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    textes = table.Column<string>(type: "jsonb", nullable: false),
                    reglement_fichier_id = table.Column<Guid>(type: "uuid", nullable: true),
                    objectif_logements = table.Column<int>(type: "integer", nullable: true),
                    pieces = table.Column<string>(type: "jsonb", nullable: false),
                    criteres = table.Column<string>(type: "jsonb", nullable: false),
                    regles = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appels", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cles_de_protection",
                schema: "identite",
                columns: table => new
                {
                    nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cles_de_protection", x => x.nom);
                });

            migrationBuilder.CreateTable(
                name: "comptes",
                schema: "identite",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    est_administrateur_hote = table.Column<bool>(type: "boolean", nullable: false),
                    cle_totp_protegee = table.Column<string>(type: "text", nullable: true),
                    dernier_pas_totp = table.Column<long>(type: "bigint", nullable: false),
                    vu_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    user_name = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comptes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contacts",
                schema: "referentiel",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    libelle = table.Column<string>(type: "text", nullable: false),
                    adresse = table.Column<string>(type: "text", nullable: false),
                    regions = table.Column<string[]>(type: "text[]", nullable: false),
                    millesime = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contacts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "courriels",
                schema: "echeances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    adresse = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    nom_destinataire = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sujet = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    texte = table.Column<string>(type: "text", nullable: false),
                    html = table.Column<string>(type: "text", nullable: false),
                    categorie = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    objet = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    compte_id = table.Column<Guid>(type: "uuid", nullable: true),
                    cle = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    lien = table.Column<string>(type: "text", nullable: true),
                    pieces_jointes = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    message_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    essais = table.Column<int>(type: "integer", nullable: false),
                    code_smtp = table.Column<int>(type: "integer", nullable: true),
                    reponse_smtp = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    prepare_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attend_depuis = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    prochain_essai_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    envoye_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_courriels", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "echeances",
                schema: "echeances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    objet = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    libelle = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    fait_de_depart = table.Column<string>(type: "text", nullable: false),
                    depart_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    fondement = table.Column<string>(type: "text", nullable: false),
                    formule = table.Column<string>(type: "text", nullable: false),
                    due_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    roles = table.Column<string[]>(type: "text[]", nullable: false),
                    organisme_id = table.Column<Guid>(type: "uuid", nullable: true),
                    region = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    chemin = table.Column<string>(type: "text", nullable: false),
                    calendrier = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ouverte_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    close_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    fait_de_cloture = table.Column<string>(type: "text", nullable: true),
                    tour = table.Column<int>(type: "integer", nullable: false),
                    comptee_depuis = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    prochain_rappel_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    annoncee_echue_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_echeances", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "entrees",
                schema: "journal",
                columns: table => new
                {
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    numero = table.Column<long>(type: "bigint", nullable: false),
                    instant = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    compte_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom = table.Column<string>(type: "text", nullable: false),
                    organisme_id = table.Column<Guid>(type: "uuid", nullable: true),
                    acte = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    objet = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    contenu = table.Column<string>(type: "text", nullable: false),
                    empreinte_precedente = table.Column<string>(type: "text", nullable: false),
                    empreinte = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entrees", x => new { x.espace_id, x.numero });
                });

            migrationBuilder.CreateTable(
                name: "envois",
                schema: "documents",
                columns: table => new
                {
                    jeton = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    compte_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    taille = table.Column<long>(type: "bigint", nullable: false),
                    ouvert_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_envois", x => x.jeton);
                });

            migrationBuilder.CreateTable(
                name: "espaces",
                schema: "identite",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    intitule = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    titulaire_est_service_etat = table.Column<bool>(type: "boolean", nullable: false),
                    theme_demande = table.Column<int>(type: "integer", nullable: false),
                    accent = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    fonctions_eteintes = table.Column<string[]>(type: "text[]", nullable: false),
                    est_de_demonstration = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_espaces", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fichiers",
                schema: "documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    type = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    taille = table.Column<long>(type: "bigint", nullable: false),
                    empreinte = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    pages = table.Column<int>(type: "integer", nullable: true),
                    statut = table.Column<int>(type: "integer", nullable: false),
                    motif = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    recu_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recu_par = table.Column<Guid>(type: "uuid", nullable: false),
                    analyse_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fichiers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organismes",
                schema: "referentiel",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    siren = table.Column<string>(type: "character(9)", fixedLength: true, maxLength: 9, nullable: true),
                    siret = table.Column<string>(type: "character(14)", fixedLength: true, maxLength: 14, nullable: true),
                    commune = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true),
                    adresse = table.Column<string>(type: "text", nullable: true),
                    telephone = table.Column<string>(type: "text", nullable: true),
                    courriel = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organismes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "preuves",
                schema: "documents",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    empreinte = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    ce_qu_il_prouve = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    organisme = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    espace = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    delivree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_preuves", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "regles",
                schema: "echeances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    decalage = table.Column<int>(type: "integer", nullable: false),
                    unite = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    heure = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    est_active = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_regles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "tetes",
                schema: "journal",
                columns: table => new
                {
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    numero = table.Column<long>(type: "bigint", nullable: false),
                    empreinte = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tetes", x => x.espace_id);
                });

            migrationBuilder.CreateTable(
                name: "vues_enregistrees",
                schema: "appels",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    compte_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    requete = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vues_enregistrees", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "formulaires",
                schema: "appels",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    appel_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    definition = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_formulaires", x => x.id);
                    table.ForeignKey(
                        name: "fk_formulaires_appels_appel_id",
                        column: x => x.appel_id,
                        principalSchema: "appels",
                        principalTable: "appels",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                schema: "appels",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    appel_id = table.Column<Guid>(type: "uuid", nullable: false),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    rang = table.Column<int>(type: "integer", nullable: false),
                    libelle = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    calendrier = table.Column<string>(type: "jsonb", nullable: false),
                    fermeture = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    millesime = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    enveloppe = table.Column<decimal>(type: "numeric", nullable: true),
                    dernier_numero = table.Column<int>(type: "integer", nullable: false),
                    close_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_sessions_appels_appel_id",
                        column: x => x.appel_id,
                        principalSchema: "appels",
                        principalTable: "appels",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "codes_de_secours",
                schema: "identite",
                columns: table => new
                {
                    compte_id = table.Column<Guid>(type: "uuid", nullable: false),
                    empreinte = table.Column<string>(type: "text", nullable: false),
                    utilise_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_codes_de_secours", x => new { x.compte_id, x.empreinte });
                    table.ForeignKey(
                        name: "fk_codes_de_secours_comptes_compte_id",
                        column: x => x.compte_id,
                        principalSchema: "identite",
                        principalTable: "comptes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                schema: "identite",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    compte_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ouverte_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    fermee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    navigateur = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_sessions_comptes_compte_id",
                        column: x => x.compte_id,
                        principalSchema: "identite",
                        principalTable: "comptes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "habilitations",
                schema: "identite",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    compte_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    organisme_id = table.Column<Guid>(type: "uuid", nullable: true),
                    territoires = table.Column<string[]>(type: "text[]", nullable: false),
                    debut = table.Column<DateOnly>(type: "date", nullable: false),
                    fin = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_habilitations", x => x.id);
                    table.ForeignKey(
                        name: "fk_habilitations_comptes_compte_id",
                        column: x => x.compte_id,
                        principalSchema: "identite",
                        principalTable: "comptes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_habilitations_espaces_espace_id",
                        column: x => x.espace_id,
                        principalSchema: "identite",
                        principalTable: "espaces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "noms_d_hote",
                schema: "identite",
                columns: table => new
                {
                    nom = table.Column<string>(type: "character varying(253)", maxLength: 253, nullable: false),
                    titulaire = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_noms_d_hote", x => x.nom);
                    table.ForeignKey(
                        name: "fk_noms_d_hote_espaces_titulaire",
                        column: x => x.titulaire,
                        principalSchema: "identite",
                        principalTable: "espaces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "adhesions",
                schema: "referentiel",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    groupement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    debut = table.Column<DateOnly>(type: "date", nullable: false),
                    fin = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_adhesions", x => x.id);
                    table.ForeignKey(
                        name: "fk_adhesions_organismes_groupement_id",
                        column: x => x.groupement_id,
                        principalSchema: "referentiel",
                        principalTable: "organismes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_adhesions_organismes_organisme_id",
                        column: x => x.organisme_id,
                        principalSchema: "referentiel",
                        principalTable: "organismes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "denominations",
                schema: "referentiel",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    debut = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_denominations", x => x.id);
                    table.ForeignKey(
                        name: "fk_denominations_organismes_organisme_id",
                        column: x => x.organisme_id,
                        principalSchema: "referentiel",
                        principalTable: "organismes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "successions",
                schema: "referentiel",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    absorbe_id = table.Column<Guid>(type: "uuid", nullable: false),
                    successeur_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nature = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    effet_le = table.Column<DateOnly>(type: "date", nullable: false),
                    acte = table.Column<string>(type: "text", nullable: true),
                    enregistree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    enregistree_par = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_successions", x => x.id);
                    table.ForeignKey(
                        name: "fk_successions_organismes_absorbe_id",
                        column: x => x.absorbe_id,
                        principalSchema: "referentiel",
                        principalTable: "organismes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_successions_organismes_successeur_id",
                        column: x => x.successeur_id,
                        principalSchema: "referentiel",
                        principalTable: "organismes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "occurrences",
                schema: "echeances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    regle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    echeance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    tour = table.Column<int>(type: "integer", nullable: false),
                    decalage = table.Column<int>(type: "integer", nullable: false),
                    prevue_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    traitee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    issue = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    destinataires = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_occurrences", x => x.id);
                    table.ForeignKey(
                        name: "fk_occurrences_echeances_echeance_id",
                        column: x => x.echeance_id,
                        principalSchema: "echeances",
                        principalTable: "echeances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_occurrences_regles_regle_id",
                        column: x => x.regle_id,
                        principalSchema: "echeances",
                        principalTable: "regles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossiers",
                schema: "appels",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    organisme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    intitule = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    version_formulaire = table.Column<int>(type: "integer", nullable: false),
                    operateur_id = table.Column<Guid>(type: "uuid", nullable: true),
                    bailleur_associe_id = table.Column<Guid>(type: "uuid", nullable: true),
                    regions = table.Column<string[]>(type: "text[]", nullable: false),
                    logements = table.Column<int>(type: "integer", nullable: true),
                    ouvert_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ouvert_par = table.Column<Guid>(type: "uuid", nullable: false),
                    ouvert_par_nom = table.Column<string>(type: "text", nullable: false),
                    suivi_par = table.Column<Guid>(type: "uuid", nullable: false),
                    suivi_par_nom = table.Column<string>(type: "text", nullable: false),
                    depose_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    premier_depot_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    retire_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decision = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    notifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    issu_de = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossiers", x => x.id);
                    table.ForeignKey(
                        name: "fk_dossiers_sessions_session_id",
                        column: x => x.session_id,
                        principalSchema: "appels",
                        principalTable: "sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "seances",
                schema: "appels",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    prevue_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    lieu = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    quorum = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ouverte_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    close_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seances", x => x.id);
                    table.ForeignKey(
                        name: "fk_seances_sessions_session_id",
                        column: x => x.session_id,
                        principalSchema: "appels",
                        principalTable: "sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "delegations",
                schema: "identite",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    habilitation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    delegant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    compte_id = table.Column<Guid>(type: "uuid", nullable: false),
                    debut = table.Column<DateOnly>(type: "date", nullable: false),
                    fin = table.Column<DateOnly>(type: "date", nullable: false),
                    revoquee_le = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delegations", x => x.id);
                    table.ForeignKey(
                        name: "fk_delegations_comptes_compte_id",
                        column: x => x.compte_id,
                        principalSchema: "identite",
                        principalTable: "comptes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_delegations_habilitations_habilitation_id",
                        column: x => x.habilitation_id,
                        principalSchema: "identite",
                        principalTable: "habilitations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "avis",
                schema: "appels",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    region = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    ouvert_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    du_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    texte = table.Column<string>(type: "jsonb", nullable: false),
                    redige_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    transmis_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    transmis_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_avis", x => x.id);
                    table.ForeignKey(
                        name: "fk_avis_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalSchema: "appels",
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "depots",
                schema: "appels",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rang = table.Column<int>(type: "integer", nullable: false),
                    depose_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    depose_par = table.Column<Guid>(type: "uuid", nullable: false),
                    depose_par_nom = table.Column<string>(type: "text", nullable: false),
                    par_delegation_de = table.Column<string>(type: "text", nullable: true),
                    empreinte = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    pieces = table.Column<string>(type: "jsonb", nullable: false),
                    accuse_fichier_id = table.Column<Guid>(type: "uuid", nullable: true),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    retire_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    retire_par_nom = table.Column<string>(type: "text", nullable: true),
                    motif_de_retrait = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_depots", x => x.id);
                    table.ForeignKey(
                        name: "fk_depots_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalSchema: "appels",
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "lettres",
                schema: "appels",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fichier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    liberee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    liberee_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lettres", x => x.id);
                    table.ForeignKey(
                        name: "fk_lettres_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalSchema: "appels",
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mises_en_place",
                schema: "appels",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    logements = table.Column<int>(type: "integer", nullable: false),
                    declare_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mises_en_place", x => x.id);
                    table.ForeignKey(
                        name: "fk_mises_en_place_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalSchema: "appels",
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pieces_jointes",
                schema: "appels",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    exigence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    fichier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ajoutee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ajoutee_par_nom = table.Column<string>(type: "text", nullable: false),
                    retiree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pieces_jointes", x => x.id);
                    table.ForeignKey(
                        name: "fk_pieces_jointes_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalSchema: "appels",
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reserves",
                schema: "appels",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    texte = table.Column<string>(type: "text", nullable: false),
                    avant = table.Column<DateOnly>(type: "date", nullable: false),
                    levee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    levee_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    preuve = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reserves", x => x.id);
                    table.ForeignKey(
                        name: "fk_reserves_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalSchema: "appels",
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sections_de_dossier",
                schema: "appels",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    saisie = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    modifiee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifiee_par = table.Column<Guid>(type: "uuid", nullable: false),
                    modifiee_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sections_de_dossier", x => x.id);
                    table.ForeignKey(
                        name: "fk_sections_de_dossier_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalSchema: "appels",
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "departages",
                schema: "appels",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    avant = table.Column<Guid>(type: "uuid", nullable: false),
                    apres = table.Column<Guid>(type: "uuid", nullable: false),
                    motif = table.Column<string>(type: "text", nullable: false),
                    le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_departages", x => x.id);
                    table.ForeignKey(
                        name: "fk_departages_seances_seance_id",
                        column: x => x.seance_id,
                        principalSchema: "appels",
                        principalTable: "seances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "membres_de_seance",
                schema: "appels",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    compte_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    est_present = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_membres_de_seance", x => x.id);
                    table.ForeignKey(
                        name: "fk_membres_de_seance_seances_seance_id",
                        column: x => x.seance_id,
                        principalSchema: "appels",
                        principalTable: "seances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "notes",
                schema: "appels",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    compte_id = table.Column<Guid>(type: "uuid", nullable: false),
                    critere = table.Column<int>(type: "integer", nullable: false),
                    valeur = table.Column<int>(type: "integer", nullable: true),
                    justification = table.Column<string>(type: "text", nullable: false),
                    notee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notes", x => x.id);
                    table.ForeignKey(
                        name: "fk_notes_seances_seance_id",
                        column: x => x.seance_id,
                        principalSchema: "appels",
                        principalTable: "seances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "points_de_seance",
                schema: "appels",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordre = table.Column<int>(type: "integer", nullable: false),
                    decision = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    motif = table.Column<string>(type: "text", nullable: true),
                    reserve = table.Column<string>(type: "text", nullable: true),
                    reserve_avant = table.Column<DateOnly>(type: "date", nullable: true),
                    decide_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_points_de_seance", x => x.id);
                    table.ForeignKey(
                        name: "fk_points_de_seance_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalSchema: "appels",
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_points_de_seance_seances_seance_id",
                        column: x => x.seance_id,
                        principalSchema: "appels",
                        principalTable: "seances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recusations",
                schema: "appels",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    compte_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    motif = table.Column<string>(type: "text", nullable: false),
                    le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    est_declaree = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recusations", x => x.id);
                    table.ForeignKey(
                        name: "fk_recusations_seances_seance_id",
                        column: x => x.seance_id,
                        principalSchema: "appels",
                        principalTable: "seances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contributions",
                schema: "appels",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    avis_id = table.Column<Guid>(type: "uuid", nullable: false),
                    service = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    organisme_id = table.Column<Guid>(type: "uuid", nullable: true),
                    demandee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attendue_le = table.Column<DateOnly>(type: "date", nullable: true),
                    reponse = table.Column<string>(type: "text", nullable: true),
                    repondue_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    repondue_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contributions", x => x.id);
                    table.ForeignKey(
                        name: "fk_contributions_avis_avis_id",
                        column: x => x.avis_id,
                        principalSchema: "appels",
                        principalTable: "avis",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "transmissions",
                schema: "appels",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    depot_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    qualite = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    libelle = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    adresse = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true),
                    regions = table.Column<string[]>(type: "text[]", nullable: false),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: true),
                    mise_a_disposition_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    courriel_id = table.Column<Guid>(type: "uuid", nullable: true),
                    premiere_lecture_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    premiere_lecture_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    renvois = table.Column<string>(type: "jsonb", nullable: false),
                    retiree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transmissions", x => x.id);
                    table.ForeignKey(
                        name: "fk_transmissions_depots_depot_id",
                        column: x => x.depot_id,
                        principalSchema: "appels",
                        principalTable: "depots",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_transmissions_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalSchema: "appels",
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_adhesions_groupement_id",
                schema: "referentiel",
                table: "adhesions",
                column: "groupement_id");

            migrationBuilder.CreateIndex(
                name: "ix_adhesions_organisme_id",
                schema: "referentiel",
                table: "adhesions",
                column: "organisme_id");

            migrationBuilder.CreateIndex(
                name: "ix_appels_espace_id_sigle",
                schema: "appels",
                table: "appels",
                columns: new[] { "espace_id", "sigle" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_avis_dossier_id_region",
                schema: "appels",
                table: "avis",
                columns: new[] { "dossier_id", "region" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_avis_espace_id_region_du_le",
                schema: "appels",
                table: "avis",
                columns: new[] { "espace_id", "region", "du_le" });

            migrationBuilder.CreateIndex(
                name: "ix_comptes_normalized_email",
                schema: "identite",
                table: "comptes",
                column: "normalized_email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_comptes_normalized_user_name",
                schema: "identite",
                table: "comptes",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contacts_role",
                schema: "referentiel",
                table: "contacts",
                column: "role");

            migrationBuilder.CreateIndex(
                name: "ix_contributions_avis_id",
                schema: "appels",
                table: "contributions",
                column: "avis_id");

            migrationBuilder.CreateIndex(
                name: "ix_contributions_espace_id_organisme_id",
                schema: "appels",
                table: "contributions",
                columns: new[] { "espace_id", "organisme_id" });

            migrationBuilder.CreateIndex(
                name: "ix_courriels_a_envoyer",
                schema: "echeances",
                table: "courriels",
                columns: new[] { "espace_id", "prochain_essai_le" },
                filter: "prochain_essai_le is not null");

            migrationBuilder.CreateIndex(
                name: "ix_courriels_espace_id_cle",
                schema: "echeances",
                table: "courriels",
                columns: new[] { "espace_id", "cle" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_courriels_espace_id_objet",
                schema: "echeances",
                table: "courriels",
                columns: new[] { "espace_id", "objet" });

            migrationBuilder.CreateIndex(
                name: "ix_courriels_espace_id_prepare_le",
                schema: "echeances",
                table: "courriels",
                columns: new[] { "espace_id", "prepare_le" });

            migrationBuilder.CreateIndex(
                name: "ix_delegations_compte_id",
                schema: "identite",
                table: "delegations",
                column: "compte_id");

            migrationBuilder.CreateIndex(
                name: "ix_delegations_delegant_id",
                schema: "identite",
                table: "delegations",
                column: "delegant_id");

            migrationBuilder.CreateIndex(
                name: "ix_delegations_espace_id_compte_id",
                schema: "identite",
                table: "delegations",
                columns: new[] { "espace_id", "compte_id" });

            migrationBuilder.CreateIndex(
                name: "ix_delegations_habilitation_id",
                schema: "identite",
                table: "delegations",
                column: "habilitation_id");

            migrationBuilder.CreateIndex(
                name: "ix_denominations_organisme_id_debut",
                schema: "referentiel",
                table: "denominations",
                columns: new[] { "organisme_id", "debut" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_departages_seance_id",
                schema: "appels",
                table: "departages",
                column: "seance_id");

            migrationBuilder.CreateIndex(
                name: "ix_depots_accuse_fichier_id",
                schema: "appels",
                table: "depots",
                column: "accuse_fichier_id");

            migrationBuilder.CreateIndex(
                name: "ix_depots_dossier_id_rang",
                schema: "appels",
                table: "depots",
                columns: new[] { "dossier_id", "rang" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_espace_id_organisme_id",
                schema: "appels",
                table: "dossiers",
                columns: new[] { "espace_id", "organisme_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_espace_id_premier_depot_le_id",
                schema: "appels",
                table: "dossiers",
                columns: new[] { "espace_id", "premier_depot_le", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_espace_id_reference",
                schema: "appels",
                table: "dossiers",
                columns: new[] { "espace_id", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_espace_id_session_id_statut",
                schema: "appels",
                table: "dossiers",
                columns: new[] { "espace_id", "session_id", "statut" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_session_id",
                schema: "appels",
                table: "dossiers",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "ix_echeances_a_rappeler",
                schema: "echeances",
                table: "echeances",
                columns: new[] { "espace_id", "prochain_rappel_le" },
                filter: "close_le is null and prochain_rappel_le is not null");

            migrationBuilder.CreateIndex(
                name: "ix_echeances_espace_id_objet",
                schema: "echeances",
                table: "echeances",
                columns: new[] { "espace_id", "objet" });

            migrationBuilder.CreateIndex(
                name: "ix_echeances_ouvertes",
                schema: "echeances",
                table: "echeances",
                columns: new[] { "espace_id", "due_le" },
                filter: "close_le is null");

            migrationBuilder.CreateIndex(
                name: "ix_echeances_une_ouverte",
                schema: "echeances",
                table: "echeances",
                columns: new[] { "espace_id", "type", "objet" },
                unique: true,
                filter: "close_le is null");

            migrationBuilder.CreateIndex(
                name: "ix_entrees_espace_id_objet",
                schema: "journal",
                table: "entrees",
                columns: new[] { "espace_id", "objet" });

            migrationBuilder.CreateIndex(
                name: "ix_envois_espace_id_compte_id",
                schema: "documents",
                table: "envois",
                columns: new[] { "espace_id", "compte_id" });

            migrationBuilder.CreateIndex(
                name: "ix_envois_espace_id_ouvert_le",
                schema: "documents",
                table: "envois",
                columns: new[] { "espace_id", "ouvert_le" });

            migrationBuilder.CreateIndex(
                name: "ix_fichiers_en_analyse",
                schema: "documents",
                table: "fichiers",
                columns: new[] { "espace_id", "recu_le" },
                filter: "statut = 0");

            migrationBuilder.CreateIndex(
                name: "ix_formulaires_appel_id_version",
                schema: "appels",
                table: "formulaires",
                columns: new[] { "appel_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_habilitations_compte_id",
                schema: "identite",
                table: "habilitations",
                column: "compte_id");

            migrationBuilder.CreateIndex(
                name: "ix_habilitations_espace_id_compte_id",
                schema: "identite",
                table: "habilitations",
                columns: new[] { "espace_id", "compte_id" });

            migrationBuilder.CreateIndex(
                name: "ix_lettres_dossier_id",
                schema: "appels",
                table: "lettres",
                column: "dossier_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_lettres_fichier_id",
                schema: "appels",
                table: "lettres",
                column: "fichier_id");

            migrationBuilder.CreateIndex(
                name: "ix_membres_de_seance_compte_id",
                schema: "appels",
                table: "membres_de_seance",
                column: "compte_id");

            migrationBuilder.CreateIndex(
                name: "ix_membres_de_seance_seance_id_compte_id",
                schema: "appels",
                table: "membres_de_seance",
                columns: new[] { "seance_id", "compte_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mises_en_place_dossier_id_date",
                schema: "appels",
                table: "mises_en_place",
                columns: new[] { "dossier_id", "date" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_noms_d_hote_titulaire",
                schema: "identite",
                table: "noms_d_hote",
                column: "titulaire");

            migrationBuilder.CreateIndex(
                name: "ix_notes_seance_id_dossier_id_compte_id_critere",
                schema: "appels",
                table: "notes",
                columns: new[] { "seance_id", "dossier_id", "compte_id", "critere" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_occurrences_echeance_id",
                schema: "echeances",
                table: "occurrences",
                column: "echeance_id");

            migrationBuilder.CreateIndex(
                name: "ix_occurrences_regle_id_echeance_id_tour",
                schema: "echeances",
                table: "occurrences",
                columns: new[] { "regle_id", "echeance_id", "tour" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organismes_siren",
                schema: "referentiel",
                table: "organismes",
                column: "siren",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organismes_type",
                schema: "referentiel",
                table: "organismes",
                column: "type");

            migrationBuilder.CreateIndex(
                name: "ix_pieces_jointes_dossier_id",
                schema: "appels",
                table: "pieces_jointes",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_pieces_jointes_fichier_id",
                schema: "appels",
                table: "pieces_jointes",
                column: "fichier_id");

            migrationBuilder.CreateIndex(
                name: "ix_points_de_seance_dossier_id",
                schema: "appels",
                table: "points_de_seance",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_points_de_seance_seance_id_dossier_id",
                schema: "appels",
                table: "points_de_seance",
                columns: new[] { "seance_id", "dossier_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_preuves_empreinte",
                schema: "documents",
                table: "preuves",
                column: "empreinte");

            migrationBuilder.CreateIndex(
                name: "ix_recusations_dossier_id_compte_id",
                schema: "appels",
                table: "recusations",
                columns: new[] { "dossier_id", "compte_id" });

            migrationBuilder.CreateIndex(
                name: "ix_recusations_seance_id_dossier_id_compte_id",
                schema: "appels",
                table: "recusations",
                columns: new[] { "seance_id", "dossier_id", "compte_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_regles_espace_id_type_decalage_unite",
                schema: "echeances",
                table: "regles",
                columns: new[] { "espace_id", "type", "decalage", "unite" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reserves_dossier_id",
                schema: "appels",
                table: "reserves",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_seances_espace_id_session_id",
                schema: "appels",
                table: "seances",
                columns: new[] { "espace_id", "session_id" });

            migrationBuilder.CreateIndex(
                name: "ix_seances_session_id",
                schema: "appels",
                table: "seances",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "ix_sections_de_dossier_dossier_id_code",
                schema: "appels",
                table: "sections_de_dossier",
                columns: new[] { "dossier_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sessions_appel_id",
                schema: "appels",
                table: "sessions",
                column: "appel_id");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_espace_id_appel_id_annee_rang",
                schema: "appels",
                table: "sessions",
                columns: new[] { "espace_id", "appel_id", "annee", "rang" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sessions_compte_id",
                schema: "identite",
                table: "sessions",
                column: "compte_id");

            migrationBuilder.CreateIndex(
                name: "ix_successions_absorbe_id",
                schema: "referentiel",
                table: "successions",
                column: "absorbe_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_successions_successeur_id",
                schema: "referentiel",
                table: "successions",
                column: "successeur_id");

            migrationBuilder.CreateIndex(
                name: "ix_transmissions_depot_id_contact_id",
                schema: "appels",
                table: "transmissions",
                columns: new[] { "depot_id", "contact_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_transmissions_dossier_id",
                schema: "appels",
                table: "transmissions",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_vues_enregistrees_espace_id_compte_id",
                schema: "appels",
                table: "vues_enregistrees",
                columns: new[] { "espace_id", "compte_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "adhesions",
                schema: "referentiel");

            migrationBuilder.DropTable(
                name: "cles_de_protection",
                schema: "identite");

            migrationBuilder.DropTable(
                name: "codes_de_secours",
                schema: "identite");

            migrationBuilder.DropTable(
                name: "contacts",
                schema: "referentiel");

            migrationBuilder.DropTable(
                name: "contributions",
                schema: "appels");

            migrationBuilder.DropTable(
                name: "courriels",
                schema: "echeances");

            migrationBuilder.DropTable(
                name: "delegations",
                schema: "identite");

            migrationBuilder.DropTable(
                name: "denominations",
                schema: "referentiel");

            migrationBuilder.DropTable(
                name: "departages",
                schema: "appels");

            migrationBuilder.DropTable(
                name: "entrees",
                schema: "journal");

            migrationBuilder.DropTable(
                name: "envois",
                schema: "documents");

            migrationBuilder.DropTable(
                name: "fichiers",
                schema: "documents");

            migrationBuilder.DropTable(
                name: "formulaires",
                schema: "appels");

            migrationBuilder.DropTable(
                name: "lettres",
                schema: "appels");

            migrationBuilder.DropTable(
                name: "membres_de_seance",
                schema: "appels");

            migrationBuilder.DropTable(
                name: "mises_en_place",
                schema: "appels");

            migrationBuilder.DropTable(
                name: "noms_d_hote",
                schema: "identite");

            migrationBuilder.DropTable(
                name: "notes",
                schema: "appels");

            migrationBuilder.DropTable(
                name: "occurrences",
                schema: "echeances");

            migrationBuilder.DropTable(
                name: "pieces_jointes",
                schema: "appels");

            migrationBuilder.DropTable(
                name: "points_de_seance",
                schema: "appels");

            migrationBuilder.DropTable(
                name: "preuves",
                schema: "documents");

            migrationBuilder.DropTable(
                name: "recusations",
                schema: "appels");

            migrationBuilder.DropTable(
                name: "reserves",
                schema: "appels");

            migrationBuilder.DropTable(
                name: "sections_de_dossier",
                schema: "appels");

            migrationBuilder.DropTable(
                name: "sessions",
                schema: "identite");

            migrationBuilder.DropTable(
                name: "successions",
                schema: "referentiel");

            migrationBuilder.DropTable(
                name: "tetes",
                schema: "journal");

            migrationBuilder.DropTable(
                name: "transmissions",
                schema: "appels");

            migrationBuilder.DropTable(
                name: "vues_enregistrees",
                schema: "appels");

            migrationBuilder.DropTable(
                name: "avis",
                schema: "appels");

            migrationBuilder.DropTable(
                name: "habilitations",
                schema: "identite");

            migrationBuilder.DropTable(
                name: "echeances",
                schema: "echeances");

            migrationBuilder.DropTable(
                name: "regles",
                schema: "echeances");

            migrationBuilder.DropTable(
                name: "seances",
                schema: "appels");

            migrationBuilder.DropTable(
                name: "organismes",
                schema: "referentiel");

            migrationBuilder.DropTable(
                name: "depots",
                schema: "appels");

            migrationBuilder.DropTable(
                name: "comptes",
                schema: "identite");

            migrationBuilder.DropTable(
                name: "espaces",
                schema: "identite");

            migrationBuilder.DropTable(
                name: "dossiers",
                schema: "appels");

            migrationBuilder.DropTable(
                name: "sessions",
                schema: "appels");

            migrationBuilder.DropTable(
                name: "appels",
                schema: "appels");
        }
    }
}
